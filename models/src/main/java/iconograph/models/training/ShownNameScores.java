package iconograph.models.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// How well names and their regions are found, as Twitter-GMNER is scored.
///
/// A name counts when its span is right, and its type, and its region: a box that agrees by more than 0.5 (intersection
/// over union) with any of its marked boxes, or none where none is marked. Boxes are free, not chosen among those of a
/// detector. Of several answers to one span the last counts, and a span is marked once.
///
/// @param gmner      span, type and region
/// @param mner       span and type
/// @param eeg        span and region: entity extraction and grounding
/// @param surface    as RiVEG is scored: how the name is written instead of its span, type, and a region that agrees by
///     0.5 at least; each marked name is found at most once, and answers are counted as often as they are given
/// @param perPost    gmner of each post
/// @see <a href="https://aclanthology.org/2023.acl-long.508/">Yu et al. 2023, Grounded multimodal named entity
///     recognition</a>
record ShownNameScores(Counts gmner, Counts mner, Counts eeg, Counts surface, List<Counts> perPost) {

    private static final double AGREES = 0.5;

    private record Span(int start, int end) {}

    ShownNameScores {
        perPost = List.copyOf(perPost);
    }

    /// Compares what was found with what people marked, post by post.
    static ShownNameScores of(List<List<ShownName>> gold, List<List<ShownName>> found) {
        if (gold.size() != found.size()) {
            throw new IllegalArgumentException("%d posts, %d answers".formatted(gold.size(), found.size()));
        }
        Counts mner = Counts.NONE;
        Counts eeg = Counts.NONE;
        Counts surface = Counts.NONE;
        List<Counts> perPost = new ArrayList<>();
        for (int post = 0; post < gold.size(); post++) {
            Map<Span, ShownName> marked = bySpan(gold.get(post));
            Map<Span, ShownName> read = bySpan(found.get(post));
            perPost.add(counted(
                    marked, read, (right, answer) -> isOfRightType(right, answer) && isRightlyShown(right, answer)));
            mner = mner.plus(counted(marked, read, ShownNameScores::isOfRightType));
            eeg = eeg.plus(counted(marked, read, ShownNameScores::isRightlyShown));
            surface = surface.plus(bySurface(gold.get(post), found.get(post)));
        }
        Counts gmner = perPost.stream().reduce(Counts.NONE, Counts::plus);
        return new ShownNameScores(gmner, mner, eeg, surface, perPost);
    }

    private static Map<Span, ShownName> bySpan(Collection<ShownName> names) {
        Map<Span, ShownName> bySpan = new LinkedHashMap<>();
        names.forEach(
                name -> bySpan.put(new Span(name.name().start(), name.name().end()), name));
        return bySpan;
    }

    private static Counts counted(
            Map<Span, ShownName> marked, Map<Span, ShownName> read, BiPredicate<ShownName, ShownName> isRight) {
        int right = (int) read.entrySet().stream()
                .filter(answer -> marked.containsKey(answer.getKey()))
                .filter(answer -> isRight.test(marked.get(answer.getKey()), answer.getValue()))
                .count();
        return new Counts(right, read.size(), marked.size());
    }

    private static boolean isOfRightType(ShownName marked, ShownName answer) {
        return marked.name().type().equals(answer.name().type());
    }

    private static boolean isRightlyShown(ShownName marked, ShownName answer) {
        return marked.isShown() && answer.isShown()
                ? marked.agreement(answer.boxes().getFirst()) > AGREES
                : marked.isShown() == answer.isShown();
    }

    private static Counts bySurface(List<ShownName> gold, List<ShownName> found) {
        List<ShownName> left = new ArrayList<>(gold);
        int right = 0;
        for (ShownName answer : found) {
            for (ShownName marked : left) {
                if (marked.text().equals(answer.text())
                        && isOfRightType(marked, answer)
                        && isShownAsRiveg(marked, answer)) {
                    left.remove(marked);
                    right++;
                    break;
                }
            }
        }
        return new Counts(right, found.size(), gold.size());
    }

    private static boolean isShownAsRiveg(ShownName marked, ShownName answer) {
        return marked.isShown() && answer.isShown()
                ? marked.agreement(answer.boxes().getFirst()) >= AGREES
                : marked.isShown() == answer.isShown();
    }
}
