package iconograph.linking.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import iconograph.contracts.EntityId;
import iconograph.contracts.LikenessReader;
import iconograph.contracts.Look;
import iconograph.linking.index.CoarseType;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.pictures.ReferenceIndexBuilder.Origin;
import iconograph.linking.pictures.ReferenceManifest.Listed;

import org.jspecify.annotations.Nullable;

/// Looks at reference pictures, one after the other, and keeps what they look like. Used once.
public final class ReferenceRun implements AutoCloseable {

    private static final String FOLDER = "folder";
    private static final String COMMONS = "commons";

    /// Vector graphics on Wikimedia Commons, and files that say so, are crests, logos and flags; photos of towns and
    /// buildings tell nothing apart.
    private static final Pattern EMBLEM =
            Pattern.compile(".*(\\.svg|logo|crest|flag|coat of arms|emblem|wordmark|seal of).*");

    private final LikenessReader likenesses;
    private final ReferenceIndexBuilder index;
    private final long start = System.nanoTime();
    private int pictures;
    private int added;
    private int kept;
    private int faceless;
    private int missing;
    private int unreadable;
    private @Nullable String firstProblem;

    private ReferenceRun(LikenessReader likenesses, ReferenceIndexBuilder index) {
        this.likenesses = likenesses;
        this.index = index;
    }

    /// @param items the directory of the index of items
    /// @throws IOException if another run is at work there, or what is there cannot be used
    public static ReferenceRun into(Path items, LikenessReader likenesses) throws IOException {
        return new ReferenceRun(likenesses, ReferenceIndexBuilder.open(items));
    }

    /// Adds what a list names. Pictures of an earlier list that this one does not have go in the end.
    ///
    /// @param step called after each picture
    /// @throws IOException if the list is wrong, or the disk fails
    public void addListed(Path manifest, Path folder, Progress step) throws IOException {
        List<Listed> listed = ReferenceManifest.read(manifest, folder);
        for (Listed picture : listed) {
            try {
                byte[] file = Files.readAllBytes(picture.file());
                add(file, picture.item(), picture.kind(), fileName(picture.name()), FOLDER);
            } catch (NoSuchFileException e) {
                missing++;
                problem("there is no file " + picture.file());
            }
            step.done(listed.size());
        }
        pictures = index.finish(FOLDER);
    }

    /// Adds pictures from Wikimedia Commons of items that have none: the first that may tell each from others.
    ///
    /// @param step called after each item
    /// @throws IOException if Commons does not answer any more, or the disk fails; what was added stays
    public void addFromCommons(List<WikidataItem> items, CommonsPictures commons, Progress step)
            throws IOException, InterruptedException {
        for (WikidataItem item : items) {
            Optional<String> name = index.has(item.id()) ? Optional.empty() : telling(item);
            if (name.isPresent()) {
                Optional<byte[]> file = commons.thumbnail(name.get());
                if (file.isPresent()) {
                    add(file.get(), item.id(), kindFor(item), name.get(), COMMONS);
                } else {
                    missing++;
                    problem("Wikimedia Commons has no picture " + name.get());
                }
            }
            step.done(items.size());
        }
        // What earlier runs fetched stays.
        pictures = index.finish("");
    }

    /// Whether Wikimedia Commons has a picture that may tell the item from others.
    public static boolean hasTellingPicture(WikidataItem item) {
        return telling(item).isPresent();
    }

    private static Optional<String> telling(WikidataItem item) {
        Stream<String> names = item.pictures().stream();
        return item.coarse() == CoarseType.PER
                ? names.findFirst()
                : names.filter(name ->
                                EMBLEM.matcher(name.toLowerCase(Locale.ROOT)).matches())
                        .findFirst();
    }

    private static Look.Kind kindFor(WikidataItem item) {
        return item.coarse() == CoarseType.PER ? Look.Kind.FACE : Look.Kind.EMBLEM;
    }

    private void add(byte[] file, EntityId item, Look.Kind kind, String name, String source) throws IOException {
        String sha256 = sha256(file);
        Origin origin = new Origin(item, kind, name, source, sha256);
        if (index.keeps(origin, likenesses.encoder(kind))) {
            kept++;
            return;
        }
        List<Look> looks;
        try {
            looks = likenesses.read(file, sha256, kind);
        } catch (IOException e) {
            unreadable++;
            problem("%s %s".formatted(name, e.getMessage()));
            return;
        }
        if (looks.isEmpty()) {
            faceless++;
            return;
        }
        index.add(origin, looks.getFirst().likeness());
        added++;
    }

    private void problem(String what) {
        if (firstProblem == null) {
            firstProblem = what;
        }
    }

    private static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// So far.
    public ReferenceReport report() {
        return new ReferenceReport(
                pictures, added, kept, faceless, missing, unreadable, firstProblem, (System.nanoTime() - start) / 1e9);
    }

    /// Is told of each step.
    public interface Progress {

        /// @param of how many steps there are
        void done(int of);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
