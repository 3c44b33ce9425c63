package iconograph.models.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import iconograph.models.ModelCatalog.Entry;
import iconograph.models.ModelReader;
import iconograph.models.NameReader;
import iconograph.models.RelationReader;
import iconograph.models.VisibilityReader;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.SafeTensors.Precision;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.confidence.Answer;
import iconograph.models.confidence.CalibrationTrial;
import iconograph.models.data.Captions;
import iconograph.models.data.SharedData;

/// Makes a model's scores honest by what it answers to the posts of its development sets.
///
/// A model for a benchmark is asked about that set's dev split, with the captions of the pictures; any other about the
/// sets that it was developed on, without.
record Calibrating(Entry model, SharedData data) {

    /// Tells how far the scores of some weights can be trusted, and keeps what makes them honest in the file.
    ///
    /// @param file with any calibration or none, which makes no difference; written anew
    void calibrate(Path file, PrintWriter out) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("there is no file " + file);
        }
        ShippedWeights weights = ShippedWeights.of(Files.readAllBytes(file));
        CalibrationTrial trial = tried(weights);
        print(trial, out);
        SafeTensors calibrated = trial.calibration().keptWith(weights.weights(), trial.notes());
        calibrated.write(file, Precision.F16);
    }

    private CalibrationTrial tried(ShippedWeights weights) throws IOException {
        try (ModelReader reader = model.uncalibrated(weights)) {
            return CalibrationTrial.of(
                    switch (reader) {
                        case NameReader names -> ofNames(names);
                        case RelationReader relations -> ofRelations(relations);
                        case VisibilityReader visibility -> ofVisibility(visibility);
                        default ->
                            throw new IllegalArgumentException("the scores of %s cannot be calibrated: it finds %s"
                                    .formatted(reader.version().name(), model.task()));
                    });
        }
    }

    private List<Answer> ofNames(NameReader reader) throws IOException {
        boolean seesPictures = model.benchmark().isPresent();
        Captions captions = seesPictures ? data.captions() : Captions.none();
        List<Answer> answers = new ArrayList<>();
        for (String set : model.benchmark().map(List::of).orElse(SharedData.DEVELOPED_ON)) {
            answers.addAll(
                    NameQuestions.ask(reader, data.devSplit(set), captions).answers());
        }
        return answers;
    }

    private List<Answer> ofRelations(RelationReader reader) throws IOException {
        boolean seesPictures = model.benchmark().isPresent();
        Captions captions = seesPictures ? data.relationCaptions() : Captions.none();
        return RelatedAnswers.of(reader, data.relationsToDevelopOn(), captions).answers();
    }

    /// Whether each marked name is visible.
    private List<Answer> ofVisibility(VisibilityReader reader) throws IOException {
        String set = model.benchmark().orElseThrow();
        return VisibilityAnswers.of(reader, data.devSplit(set), data.boxes("dev"), data.captions())
                .answers();
    }

    private static void print(CalibrationTrial trial, PrintWriter out) {
        out.printf(
                "calibrated on %d answers: slope %.4f, shift %.4f%n",
                trial.fitted(), trial.calibration().slope(), trial.calibration().shift());
        out.printf(
                "expected calibration error on %d other answers: %.4f before, %.4f after; honest scores would show %.4f%n",
                trial.measured(),
                trial.before().error(),
                trial.after().error(),
                trial.after().chance());
        out.printf(
                "on all, each half by what fits the other: %.4f; honest scores would show %.4f%n",
                trial.crossed().error(), trial.crossed().chance());
        out.flush();
    }
}
