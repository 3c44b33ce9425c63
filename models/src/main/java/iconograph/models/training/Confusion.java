package iconograph.models.training;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import iconograph.models.data.TaggedPost.Name;

/// What a model takes for what: by the type that people gave, how often it gave each type to the same span.
///
/// @param counts by people's type, then by the model's; `none` where one of the two has no name with that span
record Confusion(Map<String, Map<String, Integer>> counts) {

    private static final String NONE = "none";

    static Confusion ofNames(List<List<Name>> gold, List<List<Name>> found) {
        Confusion confusion = new Confusion(new TreeMap<>());
        for (int post = 0; post < gold.size(); post++) {
            Set<Name> marked = new HashSet<>(gold.get(post));
            Set<Name> read = new HashSet<>(found.get(post));
            marked.forEach(name -> confusion.add(name.type(), typeOf(name, read)));
            read.stream()
                    .filter(name -> typeOf(name, marked).equals(NONE))
                    .forEach(name -> confusion.add(NONE, name.type()));
        }
        return confusion;
    }

    static Confusion ofRelations(List<String> gold, List<String> found) {
        Confusion confusion = new Confusion(new TreeMap<>());
        for (int pair = 0; pair < gold.size(); pair++) {
            confusion.add(gold.get(pair), found.get(pair));
        }
        return confusion;
    }

    private static String typeOf(Name span, Set<Name> names) {
        return names.stream()
                .filter(name -> name.start() == span.start() && name.end() == span.end())
                .map(Name::type)
                .findFirst()
                .orElse(NONE);
    }

    private void add(String gold, String found) {
        counts.computeIfAbsent(gold, type -> new TreeMap<>()).merge(found, 1, Integer::sum);
    }
}
