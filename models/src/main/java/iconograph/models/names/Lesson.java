package iconograph.models.names;

import java.util.List;
import java.util.function.Function;

import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.data.TaggedPost;

/// A marked post, ready for the network.
///
/// @param post   what people marked
/// @param input  its words as pieces, and those of its picture
/// @param tagOf  the right tag of each word
public record Lesson(TaggedPost post, WordBatch.Input input, int[] tagOf) {

    /// @param contextOf what the picture of a post says, nothing if that is not known
    public static List<Lesson> of(
            List<TaggedPost> posts,
            WordPieces pieces,
            NameSettings settings,
            BioTags tags,
            Function<String, String> contextOf) {
        return posts.stream()
                .map(post -> new Lesson(
                        post,
                        WordBatch.Input.of(post.words(), pieces, settings.piecesPerWord())
                                .besides(contextOf.apply(post.id()), pieces, settings.contextPieces()),
                        tagsOf(post, tags)))
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

    /// The post as if it had no picture.
    public Lesson withoutContext() {
        return new Lesson(post, input.alone(), tagOf);
    }

    /// In word pieces, padding included.
    int length() {
        return WordBatch.paddedLength(input.pieces().length);
    }
}
