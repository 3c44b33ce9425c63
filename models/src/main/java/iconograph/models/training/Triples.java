package iconograph.models.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import iconograph.contracts.Mention;
import iconograph.contracts.Relation;
import iconograph.contracts.TextSpan;
import iconograph.models.RelationReader.NamedText;
import iconograph.models.data.MentionPair.Span;
import iconograph.models.data.RelatedPair;
import iconograph.models.data.TaggedPost.Name;

/// A post, and all that people say about how the bearers of its names relate.
///
/// @param words   of the post
/// @param triples each once
record Triples(List<String> words, List<Triple> triples) {

    /// @param relation its name says the types of head and tail
    record Triple(Span head, String relation, Span tail) {}

    /// Puts pairs together that have the same text, in the order of the file.
    static List<Triples> byPost(List<RelatedPair> pairs) {
        Map<List<String>, List<Triple>> posts = new LinkedHashMap<>();
        for (RelatedPair pair : pairs) {
            List<Triple> triples = posts.computeIfAbsent(pair.pair().words(), words -> new ArrayList<>());
            Triple triple =
                    new Triple(pair.pair().head(), pair.relation(), pair.pair().tail());
            if (!RelationScores.isNone(pair.relation()) && !triples.contains(triple)) {
                triples.add(triple);
            }
        }
        return posts.entrySet().stream()
                .map(post -> new Triples(post.getKey(), post.getValue()))
                .toList();
    }

    /// Names in words, and the text with the same names in characters.
    record Named(List<Name> names, NamedText text) {

        /// The text has one space between words.
        static Named of(List<String> words, List<Name> names) {
            int[] starts = new int[words.size() + 1];
            for (int word = 0; word < words.size(); word++) {
                String text = words.get(word);
                starts[word + 1] = starts[word] + text.codePointCount(0, text.length()) + 1;
            }
            List<Mention> mentions = names.stream()
                    .map(name ->
                            new Mention(new TextSpan(starts[name.start()], starts[name.end()] - 1), name.type(), 1))
                    .toList();
            return new Named(names, new NamedText(String.join(" ", words), mentions));
        }

        Triple triple(Relation relation) {
            return new Triple(span(relation.head()), relation.type(), span(relation.tail()));
        }

        private Span span(int mention) {
            Name name = names.get(mention);
            return new Span(name.start(), name.end());
        }
    }
}
