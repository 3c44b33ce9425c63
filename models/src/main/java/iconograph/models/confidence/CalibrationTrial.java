package iconograph.models.confidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// A calibration that was fitted on the answers to one half of some posts, and what the answers to the other half say
/// of it. No post is in both halves.
///
/// @param fitted   how many answers it was fitted on
/// @param measured how many answers it was measured on
/// @param before   the scores of the other half as the model gives them
/// @param after    the same, calibrated
/// @param crossed  all scores, those of each half calibrated by what was fitted on the other; twice as many answers
///     leave less to chance
public record CalibrationTrial(
        Calibration calibration, int fitted, int measured, Reliability before, Reliability after, Reliability crossed) {

    /// @param answers as an uncalibrated model gives them
    public static CalibrationTrial of(List<Answer> answers) {
        List<Answer> toFit = those(answers, CalibrationTrial::isToFit);
        List<Answer> toMeasure = those(answers, post -> !isToFit(post));
        Calibration calibration = Calibration.of(toFit);
        List<Answer> calibrated = calibration.honest(toMeasure);
        List<Answer> theOthers = Calibration.of(toMeasure).honest(toFit);
        return new CalibrationTrial(
                calibration,
                toFit.size(),
                toMeasure.size(),
                Reliability.of(toMeasure),
                Reliability.of(calibrated),
                Reliability.of(
                        Stream.concat(calibrated.stream(), theOthers.stream()).toList()));
    }

    private static List<Answer> those(List<Answer> answers, Predicate<String> posts) {
        return answers.stream().filter(answer -> posts.test(answer.post())).toList();
    }

    /// By the post's name, so that a post which several sets have is always in the same half.
    private static boolean isToFit(String post) {
        CRC32 hash = new CRC32();
        hash.update(post.getBytes(UTF_8));
        return hash.getValue() % 2 == 0;
    }

    /// What is to be noted beside the calibration.
    public Map<String, String> notes() {
        return Map.of(
                "calibration answers", "%d to fit, %d to measure".formatted(fitted, measured),
                "calibration error before", "%.4f".formatted(before.error()),
                "calibration error after", "%.4f".formatted(after.error()),
                "calibration error crossed", "%.4f".formatted(crossed.error()));
    }
}
