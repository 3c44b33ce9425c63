package iconograph.models.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;

/// Where a network's file lies, and which file it has to be.
///
/// @param location `file:` and a path, or an `https:` address; what was fetched is kept by its SHA-256
/// @param sha256   64 hexadecimal digits
public record ModelFile(String location, String sha256) {

    private static final long MOST_BYTES = 1L << 30;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    public ModelFile {
        sha256 = sha256.toLowerCase(Locale.ROOT);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        if (!location.startsWith("file:") && !location.startsWith("https://")) {
            throw new IllegalArgumentException("'%s' is neither file: nor https://".formatted(location));
        }
    }

    /// @param beside the folder that relative paths start from
    /// @throws IOException if it is missing, larger than 1 GiB, or not the file that it has to be
    byte[] read(Path beside) throws IOException {
        Path file = location.startsWith("file:") ? beside.resolve(location.substring("file:".length())) : fetched();
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

    private Path fetched() throws IOException {
        Path kept = Path.of(System.getProperty("user.home"), ".cache", "iconograph", "models", sha256);
        if (Files.exists(kept)) {
            return kept;
        }
        Files.createDirectories(kept.getParent());
        Path part = Files.createTempFile(kept.getParent(), sha256, ".part");
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(20))
                .build()) {
            HttpResponse<InputStream> response = client.send(
                    HttpRequest.newBuilder(URI.create(location))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("%s answers with %d".formatted(location, response.statusCode()));
                }
                keep(body, part);
            }
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("fetching %s was interrupted".formatted(location), e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Only a file that is the right one gets its name.
    private void keep(InputStream body, Path part) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(part)) {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                size += count;
                if (size > MOST_BYTES) {
                    throw new IOException("%s has more than %,d bytes".formatted(location, MOST_BYTES));
                }
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(sha256)) {
            throw new IOException("%s gives another file than the one described: its SHA-256 is %s, not %s"
                    .formatted(location, found, sha256));
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
