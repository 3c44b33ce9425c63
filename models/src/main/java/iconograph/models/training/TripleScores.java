package iconograph.models.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How many triples are found, and how many of those are right: all of head, relation and tail, each once a post.
///
/// @param perType over the triples of each relation
/// @param perPost over the triples of each post, in the order of the posts
public record TripleScores(Counts all, Map<String, Counts> perType, List<Counts> perPost) {

    /// Compares what was found with what people say, post by post.
    public static TripleScores of(List<List<Triple>> gold, List<List<Triple>> found) {
        Counts all = Counts.NONE;
        Map<String, Counts> perType = new TreeMap<>();
        List<Counts> perPost = new ArrayList<>();
        for (int post = 0; post < gold.size(); post++) {
            Set<Triple> said = new HashSet<>(gold.get(post));
            Set<Triple> read = new HashSet<>(found.get(post));
            Counts ofPost = Counts.NONE;
            Set<String> relations = new TreeSet<>();
            said.forEach(triple -> relations.add(triple.relation()));
            read.forEach(triple -> relations.add(triple.relation()));
            for (String relation : relations) {
                Counts counts = counted(only(relation, said), only(relation, read));
                perType.merge(relation, counts, Counts::plus);
                ofPost = ofPost.plus(counts);
            }
            perPost.add(ofPost);
            all = all.plus(ofPost);
        }
        return new TripleScores(all, perType, perPost);
    }

    private static Counts counted(Set<Triple> gold, Set<Triple> found) {
        int right = (int) found.stream().filter(gold::contains).count();
        return new Counts(right, found.size(), gold.size());
    }

    private static Set<Triple> only(String relation, Set<Triple> triples) {
        Set<Triple> chosen = new HashSet<>(triples);
        chosen.removeIf(triple -> !triple.relation().equals(relation));
        return chosen;
    }
}
