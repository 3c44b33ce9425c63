package iconograph.models.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import iconograph.models.data.MentionPair.Span;

/// A post, and all that people say about how the bearers of its names relate.
///
/// @param picture its name in the data set
/// @param pairs   of the post's mentions that people have judged, most often each two in one direction
public record RelatedPost(String picture, List<String> words, List<RelatedPair> pairs) {

    public RelatedPost {
        words = List.copyOf(words);
        pairs = List.copyOf(pairs);
    }

    private record Key(String picture, List<String> words) {}

    /// Puts pairs together that have the same picture and text, in the order of the file.
    public static List<RelatedPost> of(List<RelatedPair> pairs) {
        Map<Key, List<RelatedPair>> posts = new LinkedHashMap<>();
        for (RelatedPair pair : pairs) {
            posts.computeIfAbsent(new Key(pair.picture(), pair.pair().words()), key -> new ArrayList<>())
                    .add(pair);
        }
        return posts.entrySet().stream()
                .map(post ->
                        new RelatedPost(post.getKey().picture(), post.getKey().words(), post.getValue()))
                .toList();
    }

    /// The mentions, in the order of the text.
    ///
    /// @return the types that each has by its relations; none where it has no relation, since then nothing says
    ///     its type
    public Map<Span, Set<String>> mentions(RelationLabels labels) {
        Map<Span, Set<String>> types =
                new TreeMap<>(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        for (RelatedPair pair : pairs) {
            Set<String> head = types.computeIfAbsent(pair.pair().head(), span -> new TreeSet<>());
            Set<String> tail = types.computeIfAbsent(pair.pair().tail(), span -> new TreeSet<>());
            int label = labels.indexOf(pair.relation());
            if (label > 0) {
                head.add(labels.ends(label).head());
                tail.add(labels.ends(label).tail());
            }
        }
        return types;
    }
}
