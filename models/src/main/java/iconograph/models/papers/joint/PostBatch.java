package iconograph.models.papers.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import iconograph.models.blocks.encoder.WordBatch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Posts of the same padded length, and the pairs of spans that are to be learned from them.
///
/// @param taught for each post
public record PostBatch(List<PostLesson> posts, List<List<PostLesson.Taught>> taught) {

    private static final int PIECES_PER_BATCH = 512;

    public PostBatch {
        posts = List.copyOf(posts);
        taught = List.copyOf(taught);
    }

    /// @param posts in the order in which they are to stand in the batches
    static List<List<PostLesson>> sameLength(List<PostLesson> posts) {
        return WordBatch.sameLength(posts, PostLesson::length, PIECES_PER_BATCH);
    }

    static PostBatch of(List<PostLesson> posts, Random chance) {
        return new PostBatch(
                posts, posts.stream().map(post -> post.pairs(chance)).toList());
    }

    static WordBatch words(List<PostLesson> posts) {
        return new WordBatch(
                posts.stream().map(PostLesson::input).toList(), posts.getFirst().length());
    }

    WordBatch words() {
        return words(posts);
    }

    /// @return 1 at each tag that a word may have (B, W, L)
    NDArray right(int tags, NDManager manager) {
        int width = words().width();
        float[] right = new float[posts.size() * width * tags];
        for (int i = 0; i < posts.size(); i++) {
            int[][] tagsOf = posts.get(i).tagsOf();
            for (int word = 0; word < tagsOf.length; word++) {
                for (int tag : tagsOf[word]) {
                    right[(i * width + word) * tags + tag] = 1;
                }
            }
        }
        return manager.create(right, new Shape(posts.size(), width, tags));
    }

    /// The pairs of all posts, those of the first first.
    List<SpanPairs.Pair> pairs() {
        List<SpanPairs.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            for (PostLesson.Taught pair : taught.get(i)) {
                pairs.add(new SpanPairs.Pair(i, pair.head(), pair.tail()));
            }
        }
        return pairs;
    }

    /// @return how much each pair counts, at its right relation (P, C)
    NDArray rightRelations(int classes, NDManager manager) {
        List<PostLesson.Taught> all = taught.stream().flatMap(List::stream).toList();
        float[] right = new float[all.size() * classes];
        for (int pair = 0; pair < all.size(); pair++) {
            right[pair * classes + all.get(pair).label()] = all.get(pair).counts();
        }
        return manager.create(right, new Shape(all.size(), classes));
    }
}
