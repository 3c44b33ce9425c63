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
/// The sets overlap, so a post can have several markings. No post to learn from is in any development set, nor in
/// `heldout-ids.txt`, which names the posts of all test sets.
public final class SharedData {

    private static final Map<String, String> SETS = sets();
    private static final Map<String, List<String>> BESIDES = besidesFiles();

    /// Which sets a model for no benchmark is developed on.
    public static final List<String> DEVELOPED_ON = List.of("gmner", "twitter2017");

    private final Path folder;

    /// @param folder holds `gmner`, `mner/twitter2017`, `mner/twitter2015` and `heldout-ids.txt`; `ner` if it is there
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

    private static Map<String, List<String>> besidesFiles() {
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put("btc", List.of("a.conll", "b.conll", "e.conll", "f.conll", "g.conll", "h.conll"));
        files.put("wnut17", List.of("train.conll"));
        files.put("tweebank", List.of("train.bio"));
        return files;
    }

    /// The posts to learn from, each with every marking that a train split has of it.
    public List<MarkedPost> toLearnFrom() throws IOException {
        Set<String> kept = heldOut();
        for (List<TaggedPost> posts : toDevelopOn(SETS.keySet()).values()) {
            posts.forEach(post -> kept.add(post.id()));
        }
        Map<String, List<TaggedPost>> markings = new LinkedHashMap<>();
        for (String set : SETS.values()) {
            for (TaggedPost post : read(set, "train.txt")) {
                if (!kept.contains(post.id())) {
                    markings.computeIfAbsent(post.id(), id -> new ArrayList<>()).add(post);
                }
            }
        }
        List<MarkedPost> posts = new ArrayList<>();
        markings.forEach((id, all) -> posts.add(new MarkedPost(id, all)));
        return posts;
    }

    /// The posts of one set's train split, every one of them: what a model for that benchmark learns from.
    ///
    /// @param set one of `gmner`, `fmnerg` (with its fine types), `twitter2017` and `twitter2015`
    public List<TaggedPost> trainSplit(String set) throws IOException {
        return split(set, "train.txt");
    }

    /// Likewise the posts of its dev split.
    public List<TaggedPost> devSplit(String set) throws IOException {
        return split(set, "dev.txt");
    }

    private List<TaggedPost> split(String set, String file) throws IOException {
        return set.equals("fmnerg")
                ? BioFile.readFine(folder.resolve("fmnerg").resolve(file))
                : read(requireNonNull(SETS.get(set), set), file);
    }

    /// Where the pictures of GMNER's posts show what the posts name.
    ///
    /// @param split `train` or `dev`
    public NamedBoxes boxes(String split) throws IOException {
        return NamedBoxes.read(folder.resolve("gmner").resolve(split + ".boxes.jsonl"));
    }

    /// What the pictures of those sets show, in words.
    public Captions captions() throws IOException {
        return Captions.read(folder.resolve("captions/twitter.jsonl"));
    }

    /// Other tweets, in which people marked other types of names: the train splits of those of BTC, WNUT-17 and
    /// Tweebank that the folder has, by set. Their posts are in none of the other sets.
    public Map<String, List<TaggedPost>> besides() throws IOException {
        Map<String, List<TaggedPost>> sets = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> set : BESIDES.entrySet()) {
            List<TaggedPost> posts = new ArrayList<>();
            for (String file : set.getValue()) {
                Path path = folder.resolve("ner").resolve(set.getKey()).resolve(file);
                if (Files.exists(path)) {
                    posts.addAll(ConllFile.read(path));
                }
            }
            if (!posts.isEmpty()) {
                sets.put(set.getKey(), posts);
            }
        }
        return sets;
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

    /// MNRE's pairs to learn from; none of a post that `heldout-ids.txt` names.
    public List<RelatedPair> relationsToLearnFrom() throws IOException {
        Set<String> kept = heldOut();
        return MnreFile.read(folder.resolve("mnre/train.txt")).stream()
                .filter(pair -> !kept.contains(pair.picture()))
                .toList();
    }

    /// What the pictures of MNRE show, in words.
    public Captions relationCaptions() throws IOException {
        return Captions.read(folder.resolve("captions/mnre.train.jsonl.gz"), folder.resolve("captions/mnre.dev.jsonl"));
    }

    /// MNRE's pairs to choose between models with.
    public List<RelatedPair> relationsToDevelopOn() throws IOException {
        return MnreFile.read(folder.resolve("mnre/dev.txt"));
    }

    /// Photos with phrases that carry boxes.
    public FlickrFolder groundedPictures() {
        return new FlickrFolder(folder.resolve("flickr"));
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
