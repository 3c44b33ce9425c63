package iconograph.models.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tweets with marked names that the catalogue's models learn from: GMNER, Twitter-2017 and Twitter-2015.
///
/// The sets overlap, so a post is taken once, in the version of the first set that has it. No post to learn from is in
/// any development set, nor in `heldout-ids.txt`, which names the posts of all test sets.
public final class SharedData {

    private static final Map<String, String> SETS = sets();

    private final Path folder;

    /// @param folder holds `gmner`, `mner/twitter2017`, `mner/twitter2015` and `heldout-ids.txt`
    public SharedData(Path folder) {
        this.folder = folder;
    }

    private static Map<String, String> sets() {
        Map<String, String> sets = new LinkedHashMap<>();
        sets.put("gmner", "gmner");
        sets.put("twitter2017", "mner/twitter2017");
        sets.put("twitter2015", "mner/twitter2015");
        return sets;
    }

    /// The posts to learn from, by the set they come from.
    public Map<String, List<TaggedPost>> toLearnFrom() throws IOException {
        Set<String> taken = heldOut();
        for (List<TaggedPost> posts : toDevelopOn(SETS.keySet()).values()) {
            posts.forEach(post -> taken.add(post.id()));
        }
        Map<String, List<TaggedPost>> chosen = new LinkedHashMap<>();
        for (Map.Entry<String, String> set : SETS.entrySet()) {
            List<TaggedPost> posts = new ArrayList<>();
            for (TaggedPost post : read(set.getValue(), "train.txt")) {
                if (taken.add(post.id())) {
                    posts.add(post);
                }
            }
            chosen.put(set.getKey(), posts);
        }
        return chosen;
    }

    /// The posts to choose between models with, by set.
    ///
    /// @param sets some of `gmner`, `twitter2017` and `twitter2015`
    public Map<String, List<TaggedPost>> toDevelopOn(Collection<String> sets) throws IOException {
        Map<String, List<TaggedPost>> posts = new LinkedHashMap<>();
        for (String set : sets) {
            posts.put(set, read(requireNonNull(SETS.get(set), set), "dev.txt"));
        }
        return posts;
    }

    private List<TaggedPost> read(String set, String file) throws IOException {
        return BioFile.read(folder.resolve(set).resolve(file));
    }

    private Set<String> heldOut() throws IOException {
        Path file = folder.resolve("heldout-ids.txt");
        if (!Files.exists(file)) {
            throw new IOException("%s is missing: without it, posts of the test sets would be learned".formatted(file));
        }
        Set<String> ids = new HashSet<>();
        Files.readAllLines(file, UTF_8).forEach(line -> ids.add(line.strip()));
        return ids;
    }
}
