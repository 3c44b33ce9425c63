package iconograph.models.papers.tagger;

import java.util.List;

import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.data.TaggedPost;

/// A marked post, ready for the network.
///
/// @param post   what people marked
/// @param input  its words as pieces
/// @param tagOf  the right tag of each word
record Lesson(TaggedPost post, WordBatch.Input input, int[] tagOf) {

    static List<Lesson> of(List<TaggedPost> posts, WordPieces pieces, int piecesPerWord, BioTags tags) {
        return posts.stream()
                .map(post ->
                        new Lesson(post, WordBatch.Input.of(post.words(), pieces, piecesPerWord), tagsOf(post, tags)))
                .toList();
    }

    private static int[] tagsOf(TaggedPost post, BioTags tags) {
        int[] tagOf = new int[post.words().size()];
        for (TaggedPost.Name name : post.names()) {
            for (int word = name.start(); word < name.end(); word++) {
                tagOf[word] = word == name.start() ? tags.begin(name.type()) : tags.inside(name.type());
            }
        }
        return tagOf;
    }

    /// In word pieces, padding included.
    int length() {
        return WordBatch.paddedLength(input.pieces().length);
    }
}
