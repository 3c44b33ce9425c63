package iconograph.models.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How alike captions are to those that people wrote of the same pictures.
///
/// Words are compared in small letters and without punctuation.
///
/// @param told  what was said of each picture
/// @param human what people wrote of each, at least one caption
public record CaptionScores(List<List<String>> told, List<List<List<String>>> human) {

    /// Words that follow each other, at most.
    private static final int LONGEST = 4;

    /// In words; how fast CIDEr-D falls with the difference of lengths.
    private static final double SPREAD = 6;

    public CaptionScores {
        told = List.copyOf(told);
        human = List.copyOf(human);
        if (told.size() != human.size() || human.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("every picture needs a caption by people: %d pictures, captions of %d"
                    .formatted(told.size(), human.size()));
        }
    }

    /// A caption's words as they are compared.
    public static List<String> words(String caption) {
        return Arrays.stream(caption.toLowerCase(Locale.ROOT).replace(" '", "'").split(" "))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /// BLEU of up to four words, over all pictures together, against the caption by people of the nearest length.
    ///
    /// @return from 0 to 1
    /// @see <a href="https://aclanthology.org/P02-1040">Papineni et al. 2002, BLEU</a>
    public double bleu() {
        double logs = 0;
        for (int length = 1; length <= LONGEST; length++) {
            long matched = 0;
            long all = 0;
            for (int i = 0; i < told.size(); i++) {
                Map<List<String>, Integer> most = new HashMap<>();
                for (List<String> words : human.get(i)) {
                    runs(words, length).forEach((run, count) -> most.merge(run, count, Math::max));
                }
                for (Map.Entry<List<String>, Integer> run :
                        runs(told.get(i), length).entrySet()) {
                    matched += Math.min(run.getValue(), most.getOrDefault(run.getKey(), 0));
                    all += run.getValue();
                }
            }
            if (matched == 0) {
                return 0;
            }
            logs += Math.log((double) matched / all) / LONGEST;
        }
        long said = told.stream().mapToLong(List::size).sum();
        long wanted = 0;
        for (int i = 0; i < told.size(); i++) {
            wanted += nearest(told.get(i).size(), human.get(i));
        }
        return Math.exp(logs + Math.min(0, 1 - (double) wanted / said));
    }

    private static int nearest(int length, List<List<String>> captions) {
        return captions.stream()
                .mapToInt(List::size)
                .boxed()
                .min((a, b) -> Math.abs(a - length) != Math.abs(b - length)
                        ? Integer.compare(Math.abs(a - length), Math.abs(b - length))
                        : Integer.compare(a, b))
                .orElseThrow();
    }

    /// CIDEr-D: words count by how few pictures people use them for.
    ///
    /// @return from 0 to 10; what people write of the same picture has about 1
    /// @see <a href="https://arxiv.org/abs/1411.5726">Vedantam et al. 2015, CIDEr</a>
    public double cider() {
        double sum = 0;
        for (int length = 1; length <= LONGEST; length++) {
            Map<List<String>, Integer> pictures = picturesWith(length);
            for (int i = 0; i < told.size(); i++) {
                Map<List<String>, Integer> own = runs(told.get(i), length);
                double alike = 0;
                for (List<String> words : human.get(i)) {
                    double apart = told.get(i).size() - words.size();
                    alike += cosine(own, runs(words, length), pictures)
                            * Math.exp(-apart * apart / (2 * SPREAD * SPREAD));
                }
                sum += alike / human.get(i).size();
            }
        }
        return 10 * sum / LONGEST / told.size();
    }

    /// How many pictures people use each run of words for.
    private Map<List<String>, Integer> picturesWith(int length) {
        Map<List<String>, Integer> pictures = new HashMap<>();
        for (List<List<String>> captions : human) {
            Set<List<String>> used = new HashSet<>();
            captions.forEach(words -> used.addAll(runs(words, length).keySet()));
            used.forEach(run -> pictures.merge(run, 1, Integer::sum));
        }
        return pictures;
    }

    /// Of what is told, a run that is repeated more often than people do counts no more than theirs.
    private double cosine(
            Map<List<String>, Integer> told, Map<List<String>, Integer> written, Map<List<String>, Integer> pictures) {
        double shared = 0;
        double toldLength = 0;
        double writtenLength = 0;
        for (Map.Entry<List<String>, Integer> run : told.entrySet()) {
            double weight = weight(run.getKey(), pictures);
            double own = run.getValue() * weight;
            double other = written.getOrDefault(run.getKey(), 0) * weight;
            shared += Math.min(own, other) * other;
            toldLength += own * own;
        }
        for (Map.Entry<List<String>, Integer> run : written.entrySet()) {
            double other = run.getValue() * weight(run.getKey(), pictures);
            writtenLength += other * other;
        }
        return shared == 0 ? 0 : shared / Math.sqrt(toldLength * writtenLength);
    }

    private double weight(List<String> run, Map<List<String>, Integer> pictures) {
        return Math.log((double) human.size() / Math.max(1, pictures.getOrDefault(run, 0)));
    }

    private static Map<List<String>, Integer> runs(List<String> words, int length) {
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int from = 0; from + length <= words.size(); from++) {
            runs.merge(new ArrayList<>(words.subList(from, from + length)), 1, Integer::sum);
        }
        return runs;
    }
}
