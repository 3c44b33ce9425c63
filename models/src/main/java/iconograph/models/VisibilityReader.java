package iconograph.models;

import java.util.List;

import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;

/// Says whether a post's picture shows what the post names, going by the words of both.
public non-sealed interface VisibilityReader extends ModelReader {

    /// A post, and the names in it that are asked about.
    ///
    /// @param text  with the picture's words
    /// @param names counted in the text's words
    record NamedPost(SeenText text, List<Name> names) {

        public NamedPost {
            names = List.copyOf(names);
            for (Name name : names) {
                if (name.start() < 0
                        || name.start() >= name.end()
                        || name.end() > text.words().size()) {
                    throw new IllegalArgumentException("%s in a text of %d words"
                            .formatted(name, text.words().size()));
                }
            }
        }
    }

    /// @param visible whether the picture is taken to show it
    /// @param score   how likely the picture shows it, in [0, 1]; what is taken for visible has a higher score than
    ///     what is not, but the border need not be a half
    record Visibility(boolean visible, double score) {}

    /// @return for each post, for each of its names
    List<List<Visibility>> look(List<NamedPost> posts);
}
