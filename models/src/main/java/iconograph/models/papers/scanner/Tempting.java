package iconograph.models.papers.scanner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import iconograph.models.data.TaggedPost;
import iconograph.models.data.TaggedPost.Name;

/// Places in a post that look like names and are none: names with a word too many or too few, and capitals, hashtags
/// and accounts that nobody marked.
final class Tempting {

    private Tempting() {}

    /// @param most how many are wanted
    /// @return some of them by chance, perhaps fewer
    static List<Candidate> in(TaggedPost post, int most, Random chance) {
        Set<Candidate> marked = new HashSet<>();
        Set<Candidate> wrong = new LinkedHashSet<>();
        for (Name name : post.names()) {
            marked.add(new Candidate(name.start(), name.end(), 0));
        }
        for (Name name : post.names()) {
            add(wrong, post, name.start() - 1, name.end());
            add(wrong, post, name.start(), name.end() + 1);
            add(wrong, post, name.start() + 1, name.end());
            add(wrong, post, name.start(), name.end() - 1);
        }
        for (int word = 0; word < post.words().size(); word++) {
            if (looksLikeOne(post.words().get(word))) {
                int end = word + 1;
                while (end < post.words().size() && looksLikeOne(post.words().get(end))) {
                    end++;
                }
                add(wrong, post, word, word + 1);
                add(wrong, post, word, end);
            }
        }
        wrong.removeAll(marked);
        List<Candidate> some = new ArrayList<>(wrong);
        Collections.shuffle(some, chance);
        return some.subList(0, Math.min(most, some.size()));
    }

    private static void add(Set<Candidate> wrong, TaggedPost post, int start, int end) {
        if (start >= 0 && start < end && end <= post.words().size()) {
            wrong.add(new Candidate(start, end, 0));
        }
    }

    private static boolean looksLikeOne(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first) || first == '#' || first == '@';
    }
}
