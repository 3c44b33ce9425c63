package iconograph.models.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import iconograph.models.RegionReader;
import iconograph.models.RegionReader.Grounded;
import iconograph.models.data.GroundedPicture;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.faces.FaceDetector;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.objects.Viewer;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;
import iconograph.models.sight.FacesAndWriting;

import me.tongfei.progressbar.ProgressBar;

/// What a model says of phrases whose regions are known, beside two [plain ways][GroundingBaselines].
///
/// @param pictures of each, what is said of its phrases
/// @param seconds  that looking and reading took
record RegionAnswers(List<List<Answer>> pictures, double seconds) {

    private static final double AGREES = 0.5;

    RegionAnswers {
        pictures = pictures.stream().map(List::copyOf).toList();
    }

    /// What is said of one phrase.
    ///
    /// @param shown     whether its picture does show it
    /// @param saidShown whether the model says so
    /// @param right     whether the likeliest region agrees with a marked box
    /// @param possible  whether any of the regions does between which the model chose
    /// @param largest   whether the largest thing does that the detector is sure of
    /// @param named     whether the surest thing does whose name is in the phrase
    record Answer(boolean shown, boolean saidShown, boolean right, boolean possible, boolean largest, boolean named) {

        static Answer of(
                Grounded said,
                List<Box> marked,
                List<String> words,
                RegionReader.Looked looked,
                List<Detection> seen,
                Pixels picture) {
            return new Answer(
                    !marked.isEmpty(),
                    !said.regions().isEmpty(),
                    said.regions().stream().limit(1).anyMatch(region -> agrees(region.box(), marked)),
                    looked.regions().stream().anyMatch(region -> agrees(region, marked)),
                    agrees(GroundingBaselines.largest(seen, picture), marked),
                    agrees(GroundingBaselines.named(seen, words, picture), marked));
        }

        private static boolean agrees(Box region, List<Box> marked) {
            return marked.stream().anyMatch(box -> box.intersectionOverUnion(region) >= AGREES);
        }
    }

    /// Looks at every picture, for faces as well, but not for writing, as a journey does that is not told to.
    static RegionAnswers of(RegionReader reader, Viewer viewer, FaceDetector faces, List<GroundedPicture> pictures)
            throws IOException {
        List<List<Answer>> answers = new ArrayList<>();
        double seconds = 0;
        for (GroundedPicture picture : ProgressBar.wrap(pictures, "looking at pictures")) {
            Pixels pixels = Pixels.read(picture.file());
            long start = System.nanoTime();
            View view = viewer.view(pixels);
            RegionReader.Looked looked =
                    reader.look(view, FacesAndWriting.of(faces.detect(pixels), pixels.width(), pixels.height()));
            List<List<Grounded>> said = looked.ground(picture.sentences());
            seconds += (System.nanoTime() - start) / 1e9;
            answers.add(answers(picture, said, looked, view.detections(), pixels));
        }
        return new RegionAnswers(answers, seconds);
    }

    private static List<Answer> answers(
            GroundedPicture picture,
            List<List<Grounded>> said,
            RegionReader.Looked looked,
            List<Detection> seen,
            Pixels pixels) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Sentence sentence = picture.sentences().get(i);
            for (int j = 0; j < sentence.phrases().size(); j++) {
                Phrase phrase = sentence.phrases().get(j);
                List<Box> marked = phrase.boxes().stream()
                        .map(box -> box.times(pixels.width() / picture.width(), pixels.height() / picture.height()))
                        .toList();
                List<String> words = sentence.words().subList(phrase.start(), phrase.end());
                answers.add(Answer.of(said.get(i).get(j), marked, words, looked, seen, pixels));
            }
        }
        return answers;
    }

    /// How many phrases are so.
    int count(Predicate<Answer> such) {
        return (int) answers().filter(such).count();
    }

    private Stream<Answer> answers() {
        return pictures.stream().flatMap(List::stream);
    }

    /// Regions that are right, of those that were found, and of the phrases that have one.
    Counts scores() {
        return perPicture().stream().reduce(Counts.NONE, Counts::plus);
    }

    /// Likewise, of each picture.
    List<Counts> perPicture() {
        return counts(Answer::right, Answer::saidShown);
    }

    /// Likewise, if of the regions of each picture the best were always chosen.
    List<Counts> possible() {
        return counts(Answer::possible, Answer::shown);
    }

    /// Likewise of the plain ways, which always find a region, by their name.
    Map<String, List<Counts>> baselines() {
        Map<String, List<Counts>> ways = new LinkedHashMap<>();
        ways.put("largest", counts(Answer::largest, any -> true));
        ways.put("named", counts(Answer::named, any -> true));
        return ways;
    }

    private List<Counts> counts(Predicate<Answer> right, Predicate<Answer> found) {
        return pictures.stream()
                .map(answers -> new Counts(count(answers, right), count(answers, found), count(answers, Answer::shown)))
                .toList();
    }

    private static int count(List<Answer> answers, Predicate<Answer> such) {
        return (int) answers.stream().filter(such).count();
    }
}
