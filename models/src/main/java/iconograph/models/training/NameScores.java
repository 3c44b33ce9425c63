package iconograph.models.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import iconograph.models.data.TaggedPost.Name;

/// How many names a model finds, and how many of those are right: exact span and type, each once a post.
///
/// @param all     over all names
/// @param perType over the names of each type
/// @param perPost over the names of each post, in the order of the posts
public record NameScores(Counts all, Map<String, Counts> perType, List<Counts> perPost) {

    public NameScores {
        perType = new TreeMap<>(perType);
        perPost = List.copyOf(perPost);
    }

    /// Compares what was found with what people marked, post by post.
    public static NameScores of(List<List<Name>> gold, List<List<Name>> found) {
        if (gold.size() != found.size()) {
            throw new IllegalArgumentException("%d posts, %d answers".formatted(gold.size(), found.size()));
        }
        Counts all = Counts.NONE;
        Map<String, Counts> perType = new LinkedHashMap<>();
        List<Counts> perPost = new ArrayList<>();
        for (int post = 0; post < gold.size(); post++) {
            Set<Name> marked = new HashSet<>(gold.get(post));
            Set<Name> read = new HashSet<>(found.get(post));
            perPost.add(counted(marked, read));
            all = all.plus(perPost.getLast());
            Set<String> types = new HashSet<>();
            marked.forEach(name -> types.add(name.type()));
            read.forEach(name -> types.add(name.type()));
            for (String type : types) {
                perType.merge(type, counted(only(type, marked), only(type, read)), Counts::plus);
            }
        }
        return new NameScores(all, perType, perPost);
    }

    private static Counts counted(Set<Name> gold, Set<Name> found) {
        int right = (int) found.stream().filter(gold::contains).count();
        return new Counts(right, found.size(), gold.size());
    }

    private static Set<Name> only(String type, Set<Name> names) {
        Set<Name> chosen = new HashSet<>(names);
        chosen.removeIf(name -> !name.type().equals(type));
        return chosen;
    }
}
