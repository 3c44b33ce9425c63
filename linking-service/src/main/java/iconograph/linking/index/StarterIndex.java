package iconograph.linking.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/// A small index for machines that have nothing better: 27,540 brands and other organisations known to maps, from
/// name-suggestion-index, and the items that the demo's posts speak of.
public final class StarterIndex {

    private static final String ORIGIN = "starter ";

    /// The later ones win.
    private static final List<String> RESOURCES =
            List.of("/iconograph/linking/starter-items.jsonl.gz", "/iconograph/linking/demo-items.jsonl");

    private StarterIndex() {}

    /// Makes the starter index, unless there is an index already. A starter index of an earlier version is replaced;
    /// one that was imported never is.
    ///
    /// @return whether it was made
    /// @throws UnreadableIndex if there is an index that this version cannot read
    /// @throws IOException if there is nothing to make it of, or it cannot be written
    public static boolean makeIfAbsent(Path index) throws IOException {
        List<Path> files = new ArrayList<>();
        Path folder = Files.createTempDirectory("iconograph-starter");
        try {
            CRC32 fingerprint = new CRC32();
            for (String resource : RESOURCES) {
                Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
                if (copy(resource, file)) {
                    fingerprint.update(Files.readAllBytes(file));
                    files.add(file);
                }
            }
            String origin = ORIGIN + HexFormat.of().toHexDigits((int) fingerprint.getValue());
            if (isUpToDate(index, origin)) {
                return false;
            }
            if (files.isEmpty()) {
                throw new IOException("the items of the starter index are not on the class path");
            }
            ImportReport report = new WikidataImport(index, Languages.ENGLISH).run(files, origin);
            return report.items() > 0;
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }

    private static boolean isUpToDate(Path index, String origin) {
        if (!Files.exists(index.resolve("index.json"))) {
            return false;
        }
        IndexMarker found = IndexMarker.readAnyFormat(index);
        if (found.origin().startsWith(ORIGIN)) {
            return found.format() == IndexMarker.FORMAT && found.origin().equals(origin);
        }
        return IndexMarker.read(index).items() > 0;
    }

    private static boolean copy(String resource, Path file) throws IOException {
        try (InputStream in = StarterIndex.class.getResourceAsStream(resource)) {
            if (in == null) {
                return false;
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        }
    }
}
