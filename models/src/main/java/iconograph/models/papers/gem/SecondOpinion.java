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

    /// How much less likely than the type that was said each other one is, in natural logarithms: the answer decides
    /// but where the network is all but sure. Not measured.
    private static final double ANSWERED = 3;

    /// @param types how likely the name is of each, in [0, 1], not all 0
    /// @return likewise; what the types that were ranked again have together stays the same
    double[] of(String name, double[] types) {
        if (!isDoubtful(types)) {
            return types;
        }
        List<String> lines = knowledge.about(name, Judge.BEARERS);
        return lines.isEmpty() ? types : ranked(types, judge.of(lines), settings.trust());
    }

    /// Likewise, where somebody who sees more has said which of them it is.
    ///
    /// @param said the place of that type
    double[] preferring(int said, double[] types) {
        double[] speaks = new double[types.length];
        Arrays.fill(speaks, -ANSWERED);
        speaks[said] = 0;
        return ranked(types, speaks, 1);
    }

    boolean isDoubtful(double[] types) {
        return doubt(types) > settings.doubt();
    }

    /// The entropy of the types, in natural logarithms.
    static double doubt(double[] types) {
        double sum = Arrays.stream(types).sum();
        return Arrays.stream(types)
                .filter(type -> type > 0)
                .map(type -> -type / sum * Math.log(type / sum))
                .sum();
    }

    /// The places of the types that are ranked again, the likeliest first.
    int[] judged(double[] types) {
        return IntStream.range(0, types.length)
                .boxed()
                .sorted(Comparator.comparingDouble(type -> -types[type]))
                .limit(settings.judged())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double[] ranked(double[] types, double[] speaks, double trust) {
        int[] again = judged(types);
        double most =
                Arrays.stream(again).mapToDouble(type -> speaks[type]).max().orElseThrow();
        double before = 0;
        double after = 0;
        double[] changed = types.clone();
        for (int type : again) {
            changed[type] = types[type] * Math.exp(trust * (speaks[type] - most));
            before += types[type];
            after += changed[type];
        }
        for (int type : again) {
            changed[type] *= before / after;
        }
        return changed;
    }
}
