package iconograph.models.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import iconograph.models.data.TaggedPost;
import iconograph.models.data.TaggedPost.Name;

/// Tells names that a model could have learned by heart from those that it must have recognised.
///
/// A name was seen before if the posts that the model learned from have one of the same type and the same words.
final class NamesSeenBefore {

    private record Known(List<String> words, String type) {}

    private final Set<Known> known = new HashSet<>();

    /// @param learnedFrom the posts of the train split
    NamesSeenBefore(List<TaggedPost> learnedFrom) {
        learnedFrom.forEach(post -> post.names().forEach(name -> known.add(known(post, name))));
    }

    private static Known known(TaggedPost post, Name name) {
        return new Known(post.words().subList(name.start(), name.end()), name.type());
    }

    /// @param found what the model says, for each post
    Counts seen(List<TaggedPost> posts, List<List<Name>> found) {
        return counted(posts, found, known::contains);
    }

    Counts unseen(List<TaggedPost> posts, List<List<Name>> found) {
        return counted(posts, found, name -> !known.contains(name));
    }

    private static Counts counted(List<TaggedPost> posts, List<List<Name>> found, Predicate<Known> which) {
        List<List<Name>> gold = new ArrayList<>();
        List<List<Name>> read = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            TaggedPost post = posts.get(i);
            gold.add(post.names().stream()
                    .filter(name -> which.test(known(post, name)))
                    .toList());
            read.add(found.get(i).stream()
                    .filter(name -> which.test(known(post, name)))
                    .toList());
        }
        return NameScores.of(gold, read).all();
    }
}
