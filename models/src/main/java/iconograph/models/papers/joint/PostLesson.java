package iconograph.models.papers.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.data.Captions;
import iconograph.models.data.MentionPair.Span;
import iconograph.models.data.RelatedPair;
import iconograph.models.data.RelatedPost;

/// A post with its relations, ready for the network.
///
/// @param post   what people say
/// @param input  its words as pieces, and those of its picture
/// @param tagsOf the tags that each word may have
/// @param judged what people say of its pairs, and that there is nothing the other way round
record PostLesson(RelatedPost post, WordBatch.Input input, int[][] tagsOf, List<Taught> judged) {

    private static final int[] IN_NO_NAME = {0};

    /// What a pair with a wrong span in it counts, beside one that people have judged.
    private static final float OF_WRONG = 0.3f;

    /// @param label  the relation from head to tail
    /// @param counts how much
    record Taught(Span head, Span tail, int label, float counts) {}

    static PostLesson of(RelatedPost post, WordPieces pieces, JointSettings settings, Captions captions) {
        WordBatch.Input input = WordBatch.Input.of(post.words(), pieces, settings.piecesPerWord())
                .besides(captions.of(post.picture()), pieces, settings.contextPieces());
        return new PostLesson(post, input, tagsOf(post, settings), judged(post, settings));
    }

    /// Where mentions overlap, the longer one counts.
    private static int[][] tagsOf(RelatedPost post, JointSettings settings) {
        BioTags tags = new BioTags(settings.types());
        int[][] tagsOf = new int[post.words().size()][];
        Arrays.fill(tagsOf, IN_NO_NAME);
        List<Map.Entry<Span, Set<String>>> longestFirst = post.mentions(settings.labels()).entrySet().stream()
                .sorted(Comparator.comparingInt(
                        mention -> mention.getKey().start() - mention.getKey().end()))
                .toList();
        for (Map.Entry<Span, Set<String>> mention : longestFirst) {
            Span span = mention.getKey();
            List<String> types = mention.getValue().isEmpty() ? settings.types() : List.copyOf(mention.getValue());
            if (IntStream.range(span.start(), span.end()).allMatch(word -> tagsOf[word] == IN_NO_NAME)) {
                for (int word = span.start(); word < span.end(); word++) {
                    boolean first = word == span.start();
                    tagsOf[word] = types.stream()
                            .mapToInt(type -> first ? tags.begin(type) : tags.inside(type))
                            .toArray();
                }
            }
        }
        return tagsOf;
    }

    private static List<Taught> judged(RelatedPost post, JointSettings settings) {
        List<Taught> judged = new ArrayList<>();
        for (RelatedPair pair : post.pairs()) {
            Span head = pair.pair().head();
            Span tail = pair.pair().tail();
            judged.add(new Taught(head, tail, settings.labels().indexOf(pair.relation()), 1));
            if (post.pairs().stream()
                    .noneMatch(other -> other.pair().head().equals(tail)
                            && other.pair().tail().equals(head))) {
                judged.add(new Taught(tail, head, 0, 1));
            }
        }
        return judged;
    }

    /// What people have judged, and pairs of their spans with one that is wrong, which have no relation.
    List<Taught> pairs(Random chance) {
        List<Span> right = List.copyOf(mentions());
        List<Taught> pairs = new ArrayList<>(judged);
        wrongSpan(right, chance)
                .ifPresent(wrong -> right.forEach(span -> {
                    pairs.add(new Taught(wrong, span, 0, OF_WRONG));
                    pairs.add(new Taught(span, wrong, 0, OF_WRONG));
                }));
        return pairs;
    }

    private Set<Span> mentions() {
        Set<Span> spans = new LinkedHashSet<>();
        judged.forEach(pair -> spans.add(pair.head()));
        return spans;
    }

    /// A mention with one word more or less, or one or two words elsewhere; none if it turns out to be right.
    private Optional<Span> wrongSpan(List<Span> right, Random chance) {
        Span near = right.get(chance.nextInt(right.size()));
        int start = near.start();
        int end = near.end();
        switch (chance.nextInt(6)) {
            case 0 -> start--;
            case 1 -> start++;
            case 2 -> end--;
            case 3 -> end++;
            default -> {
                start = chance.nextInt(input.firsts().length);
                end = start + 1 + chance.nextInt(2);
            }
        }
        boolean exists = start >= 0 && start < end && end <= input.firsts().length;
        return exists && !right.contains(new Span(start, end)) ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /// The post as if it had no picture.
    PostLesson withoutContext() {
        return new PostLesson(post, input.alone(), tagsOf, judged);
    }

    /// The post with some words [hidden][WordBatch.Input#hiding].
    PostLesson hiding(double share, Random chance, int mask) {
        return new PostLesson(post, input.hiding(share, chance, mask), tagsOf, judged);
    }

    /// In word pieces, padding included.
    int length() {
        return WordBatch.paddedLength(input.pieces().length);
    }
}
