package iconograph.models.data;

import java.util.ArrayList;
import java.util.List;

/// Gathers a post word by word from a file with B-I-O tags.
///
/// As in the published scorers, an `I-` that continues nothing starts a name.
final class NamedWords {

    private final List<String> words = new ArrayList<>();
    private final List<TaggedPost.Name> names = new ArrayList<>();

    /// A word in no name.
    void add(String word) {
        words.add(word);
    }

    /// A word in a name.
    ///
    /// @param inside whether its tag is an `I-`
    void add(String word, boolean inside, String type) {
        int at = words.size();
        words.add(word);
        if (inside && !names.isEmpty()) {
            TaggedPost.Name last = names.getLast();
            if (last.end() == at && last.type().equals(type)) {
                names.set(names.size() - 1, new TaggedPost.Name(last.start(), at + 1, type));
                return;
            }
        }
        names.add(new TaggedPost.Name(at, at + 1, type));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    TaggedPost post(String id) {
        return new TaggedPost(id, words, names);
    }
}
