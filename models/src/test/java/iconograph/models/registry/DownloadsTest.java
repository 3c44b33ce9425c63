package iconograph.models.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpServer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against a server that stands in for both registries.
class DownloadsTest {

    private static final byte[] NETWORK = "a network".repeat(50).getBytes(UTF_8);
    private static final String SHA_256 = BroughtModels.sha256(NETWORK);

    private final Map<String, byte[]> served = new HashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final Path folder;
    private final HttpServer server;
    private final Downloads downloads;

    DownloadsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        this.downloads = new Downloads(
                folder.resolve("kept"), new PackageRegistries(address + "/maven", address + "/npm/"), 10_000);
    }

    @BeforeEach
    void serve() throws IOException {
        served.put("/maven/org/example/seer/1.0/seer-1.0.jar", jar("nets/a.onnx", NETWORK));
        served.put("/npm/@example/seer/-/seer-1.0.0.tgz", tgz("package/nets/a.onnx", NETWORK));
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            byte[] body = served.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
            if (body != null) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maven:org.example:seer:1.0!/nets/a.onnx", "npm:@example/seer@1.0.0!/nets/a.onnx"})
    void takesAFileOutOfAPackageAndKeepsIt(String location) throws IOException {
        ModelFile file = new ModelFile(location, SHA_256);

        assertThat(file.read(folder, downloads)).isEqualTo(NETWORK);
        assertThat(file.read(folder, downloads)).isEqualTo(NETWORK);

        assertThat(requests).hasValue(1);
        assertThat(kept()).containsExactly(SHA_256);
    }

    @Test
    void takesAWholeJar() throws IOException {
        byte[] jar = jar("nets/b.onnx", NETWORK);
        served.put("/maven/org/example/seer/2.0/seer-2.0.jar", jar);

        assertThat(new ModelFile("maven:org.example:seer:2.0", BroughtModels.sha256(jar)).read(folder, downloads))
                .isEqualTo(jar);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maven:org.example:seer:1.0!/nets/a.onnx", "npm:@example/seer@1.0.0!/nets/a.onnx"})
    void keepsNoOtherFileThanTheOneDescribed(String location) throws IOException {
        assertThatThrownBy(() -> new ModelFile(location, "0".repeat(64)).read(folder, downloads))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("its SHA-256 is " + SHA_256);

        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maven:org.example:seer:1.0!/nets/b.onnx",
                "npm:@example/seer@1.0.0!/nets/b.onnx",
                "maven:org.example:seer:1.1!/nets/a.onnx",
                "npm:seer@1.0.0!/nets/a.onnx"
            })
    void saysThatThereIsNoSuchFile(String location) throws IOException {
        assertThatThrownBy(() -> new ModelFile(location, SHA_256).read(folder, downloads))
                .isInstanceOf(IOException.class)
                .hasMessageMatching(".*(has no file nets/b.onnx|answers with 404)");

        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nets/a.onnx", "nets/z.onnx"})
    void unpacksNoBombs(String wanted) throws IOException {
        // Given packages that are small until they are unpacked
        byte[] zeros = new byte[1 << 20];
        served.put("/maven/org/example/bomb/1.0/bomb-1.0.jar", jar("nets/a.onnx", zeros));
        served.put("/npm/bomb/-/bomb-1.0.0.tgz", tgz("package/nets/a.onnx", zeros));

        for (String location : new String[] {"maven:org.example:bomb:1.0!/", "npm:bomb@1.0.0!/"}) {
            assertThatThrownBy(() -> new ModelFile(location + wanted, SHA_256).read(folder, downloads))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("has more than the");
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void stopsADownloadThatIsTooLong() throws IOException {
        served.put("/maven/org/example/long/1.0/long-1.0.jar", new byte[20_000]);

        assertThatThrownBy(() -> new ModelFile("maven:org.example:long:1.0", SHA_256).read(folder, downloads))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has more than the 10,000 bytes that are taken");
        assertThat(kept()).isEmpty();
    }

    private String[] kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
            return files.map(file -> file.getFileName().toString()).toArray(String[]::new);
        }
    }

    private static byte[] jar(String path, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Manifest-Version: 1.0\n".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] tgz(String path, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            put(tar, "package/package.json", "{}".getBytes(UTF_8));
            put(tar, path, content);
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String path, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(path);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
