package iconograph.models.faces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// How well embeddings say whether two pictures show the same person.
///
/// All pairs of pictures of one person are asked about; pairs of pictures of different people are either all there are,
/// or drawn.
public final class Verification {

    private final Map<String, List<FaceEmbedding>> people = new TreeMap<>();
    private final double[] same;
    private final double[] different;

    /// A face of which it is known whose it is.
    public record Identified(String person, FaceEmbedding embedding) {}

    /// @throws IllegalArgumentException unless two people have two faces each, so that they can be told apart
    public Verification(List<Identified> faces) {
        faces.forEach(face -> people.computeIfAbsent(face.person(), person -> new ArrayList<>())
                .add(face.embedding()));
        if (several().size() < 2) {
            throw new IllegalArgumentException("%d people have several faces; two are needed"
                    .formatted(several().size()));
        }
        DoubleStream.Builder alike = DoubleStream.builder();
        DoubleStream.Builder others = DoubleStream.builder();
        for (int i = 0; i < faces.size(); i++) {
            for (int j = i + 1; j < faces.size(); j++) {
                double similarity =
                        faces.get(i).embedding().similarity(faces.get(j).embedding());
                if (faces.get(i).person().equals(faces.get(j).person())) {
                    alike.add(similarity);
                } else {
                    others.add(similarity);
                }
            }
        }
        this.same = alike.build().toArray();
        this.different = others.build().sorted().toArray();
    }

    private List<String> several() {
        return people.keySet().stream().filter(person -> of(person).size() > 1).toList();
    }

    private List<FaceEmbedding> of(String person) {
        return people.getOrDefault(person, List.of());
    }

    public int people() {
        return people.size();
    }

    /// How many pairs of pictures of one person there are.
    public int same() {
        return same.length;
    }

    /// How many pairs of pictures of different people there are.
    public int different() {
        return different.length;
    }

    /// How often a pair of one person is more alike than one of two people, over all of both; a tie counts half.
    ///
    /// @return the area under the ROC curve, in [0, 1]
    public double areaUnderCurve() {
        return Arrays.stream(same)
                .map(similarity -> (below(similarity) + notAbove(similarity)) / (2.0 * different.length))
                .average()
                .orElseThrow();
    }

    private int below(double similarity) {
        int place = Arrays.binarySearch(different, similarity);
        int at = place < 0 ? -place - 1 : place;
        while (at > 0 && different[at - 1] == similarity) {
            at--;
        }
        return at;
    }

    private int notAbove(double similarity) {
        int at = below(similarity);
        while (at < different.length && different[at] == similarity) {
            at++;
        }
        return at;
    }

    /// The similarity above which no more of the pairs of different people are than a share of them.
    ///
    /// @param share in [0, 1)
    public double thresholdFor(double share) {
        int above = (int) (different.length * share);
        return different[different.length - 1 - above];
    }

    /// Which share of the pairs of one person is more alike than that.
    ///
    /// @return in [0, 1]
    public double foundAbove(double threshold) {
        return (double) Arrays.stream(same)
                        .filter(similarity -> similarity > threshold)
                        .count()
                / same.length;
    }

    /// The share of right answers, as people usually state it.
    ///
    /// People are drawn into two halves, those with several pictures and those with one by themselves, so that
    /// nobody is in both. In each half all pairs of one person are taken, and as many of different people are
    /// drawn. The threshold that is best for one half judges the other, and the other way round.
    ///
    /// @param seed of the draws
    /// @return in [0, 1]
    public double accuracy(long seed) {
        Random random = new Random(seed);
        List<String> several = new ArrayList<>(several());
        List<String> single = new ArrayList<>(people.keySet());
        single.removeAll(several);
        Collections.shuffle(several, random);
        Collections.shuffle(single, random);
        List<String> first = new ArrayList<>(several.subList(0, several.size() / 2));
        List<String> second = new ArrayList<>(several.subList(several.size() / 2, several.size()));
        first.addAll(single.subList(0, single.size() / 2));
        second.addAll(single.subList(single.size() / 2, single.size()));
        Half one = half(first, random);
        Half other = half(second, random);
        double right = one.right(other.bestThreshold()) + other.right(one.bestThreshold());
        return right / (one.pairs() + other.pairs());
    }

    private Half half(List<String> half, Random random) {
        List<Double> alike = half.stream()
                .map(this::of)
                .flatMap(faces -> similarities(faces).stream())
                .toList();
        if (half.size() < 2) {
            throw new IllegalArgumentException("too few people: " + people.size());
        }
        List<Double> others = new ArrayList<>();
        while (others.size() < alike.size()) {
            int one = random.nextInt(half.size());
            int other = (one + 1 + random.nextInt(half.size() - 1)) % half.size();
            others.add(any(half.get(one), random).similarity(any(half.get(other), random)));
        }
        return new Half(alike, others);
    }

    private FaceEmbedding any(String person, Random random) {
        List<FaceEmbedding> faces = of(person);
        return faces.get(random.nextInt(faces.size()));
    }

    private static Collection<Double> similarities(List<FaceEmbedding> faces) {
        List<Double> similarities = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            for (int j = i + 1; j < faces.size(); j++) {
                similarities.add(faces.get(i).similarity(faces.get(j)));
            }
        }
        return similarities;
    }

    /// As many pairs of one person as of two.
    private record Half(List<Double> alike, List<Double> others) {

        int pairs() {
            return alike.size() + others.size();
        }

        long right(double threshold) {
            return alike.stream().filter(similarity -> similarity >= threshold).count()
                    + others.stream()
                            .filter(similarity -> similarity < threshold)
                            .count();
        }

        /// In the middle of where most answers are right.
        double bestThreshold() {
            List<Double> all = new ArrayList<>(alike);
            all.addAll(others);
            Collections.sort(all);
            List<Double> between = new ArrayList<>();
            for (int i = 0; i + 1 < all.size(); i++) {
                between.add((all.get(i) + all.get(i + 1)) / 2);
            }
            long most = between.stream().mapToLong(this::right).max().orElseThrow();
            return between.stream()
                    .filter(threshold -> right(threshold) == most)
                    .collect(Collectors.averagingDouble(Double::doubleValue));
        }
    }
}
