package iconograph.models.papers.scanner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

import iconograph.models.blocks.head.BioTags;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.training.NameScores;

/// How far the first stage's doubts count against what the second says, and how sure both must be.
///
/// Two numbers, chosen on the development sets.
///
/// @param doubt     what each step of [doubt][Candidate#doubt] takes from the logarithm of the odds, at least 0
/// @param threshold of what is left
record Trust(double doubt, double threshold) {

    private static final double[] DOUBTS = {0, 0.25, 0.5, 1, 1.5, 2};
    private static final double LOWEST = -2;
    private static final double STEP = 0.25;
    private static final int STEPS = 17;

    /// What both stages said about a place.
    ///
    /// @param classes   the probability of each, "no name" first
    record Judged(Candidate candidate, double[] classes) {

        int type() {
            int best = 1;
            for (int type = 2; type < classes.length; type++) {
                best = classes[type] > classes[best] ? type : best;
            }
            return best;
        }
    }

    /// What was said about a set of posts, and what people marked in it.
    record JudgedSet(List<List<Judged>> posts, List<List<Name>> gold) {}

    /// That with the highest mean F1 over the sets.
    static Trust best(Collection<JudgedSet> sets, List<String> classes) {
        List<Trust> all = new ArrayList<>();
        for (double doubt : DOUBTS) {
            for (int step = 0; step < STEPS; step++) {
                all.add(new Trust(doubt, LOWEST + step * STEP));
            }
        }
        return all.stream()
                .max(Comparator.comparingDouble(trust -> sets.stream()
                        .mapToDouble(set -> trust.scores(set, classes).all().f1())
                        .average()
                        .orElse(0)))
                .orElseThrow();
    }

    NameScores scores(JudgedSet set, List<String> classes) {
        return NameScores.of(
                set.gold(),
                set.posts().stream()
                        .map(post -> names(post, classes).stream()
                                .map(name -> new Name(name.start(), name.end(), name.type()))
                                .toList())
                        .toList());
    }

    /// The names that both stages believe in, the surer ones where places overlap.
    ///
    /// @return in the order of the text
    List<BioTags.Found> names(List<Judged> post, List<String> classes) {
        List<Judged> chosen = new ArrayList<>();
        post.stream()
                .filter(judged -> belief(judged) > 0)
                .sorted(Comparator.comparingDouble(this::belief).reversed())
                .filter(judged ->
                        chosen.stream().noneMatch(other -> other.candidate().overlaps(judged.candidate())))
                .forEachOrdered(chosen::add);
        return chosen.stream()
                .sorted(Comparator.comparingInt(judged -> judged.candidate().start()))
                .map(judged -> new BioTags.Found(
                        judged.candidate().start(),
                        judged.candidate().end(),
                        classes.get(judged.type()),
                        probability(judged)))
                .toList();
    }

    private double belief(Judged judged) {
        double odds = Math.log(judged.classes()[judged.type()] + 1e-9) - Math.log(judged.classes()[0] + 1e-9);
        return odds - doubt * judged.candidate().doubt() - threshold;
    }

    /// Of this type among all classes, after both numbers moved the odds.
    private double probability(Judged judged) {
        double none = judged.classes()[0] * Math.exp(doubt * judged.candidate().doubt() + threshold);
        double types = DoubleStream.of(judged.classes()).skip(1).sum();
        return judged.classes()[judged.type()] / (none + types);
    }
}
