package iconograph.models.data;

import java.util.List;

/// A post cut into words, and the names that people marked in it.
///
/// @param id    the picture's name in the data set
/// @param words as the data set cuts them
/// @param names in the order of the text, not overlapping
public record TaggedPost(String id, List<String> words, List<Name> names) {

    public TaggedPost {
        words = List.copyOf(words);
        names = List.copyOf(names);
    }

    /// The words of a name, with spaces between them.
    public String textOf(Name name) {
        return String.join(" ", words.subList(name.start(), name.end()));
    }

    /// A name in a post, from word `start` (counted from 0) up to but not including word `end`.
    ///
    /// @param type `PER`, `LOC`, `ORG` or `OTHER`, or one of the [fine types][FineTypes]
    public record Name(int start, int end, String type) {}
}
