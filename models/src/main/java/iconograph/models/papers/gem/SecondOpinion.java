package iconograph.models.papers.gem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.contracts.Knowledge;

/// Ranks the likeliest types of a name again where the network doubts, by what is known of the name.
///
/// @param settings how much doubt it takes, and how many types are ranked again
record SecondOpinion(GemSettings settings, Judge judge, Knowledge knowledge) {

    /// @param types how likely the name is of each, in [0, 1], not all 0
    /// @return likewise; what the types that were ranked again have together stays the same
    double[] of(String name, double[] types) {
        if (doubt(types) <= settings.doubt()) {
            return types;
        }
        List<String> lines = knowledge.about(name, Judge.BEARERS);
        return lines.isEmpty() ? types : ranked(types, judge.of(lines));
    }

    /// The entropy of the types, in natural logarithms.
    static double doubt(double[] types) {
        double sum = Arrays.stream(types).sum();
        return Arrays.stream(types)
                .filter(type -> type > 0)
                .map(type -> -type / sum * Math.log(type / sum))
                .sum();
    }

    private double[] ranked(double[] types, double[] speaks) {
        int[] again = IntStream.range(0, types.length)
                .boxed()
                .sorted(Comparator.comparingDouble(type -> -types[type]))
                .limit(settings.judged())
                .mapToInt(Integer::intValue)
                .toArray();
        double most =
                Arrays.stream(again).mapToDouble(type -> speaks[type]).max().orElseThrow();
        double before = 0;
        double after = 0;
        double[] changed = types.clone();
        for (int type : again) {
            changed[type] = types[type] * Math.exp(settings.trust() * (speaks[type] - most));
            before += types[type];
            after += changed[type];
        }
        for (int type : again) {
            changed[type] *= before / after;
        }
        return changed;
    }
}
