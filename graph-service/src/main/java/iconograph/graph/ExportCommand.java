package iconograph.graph;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

import iconograph.graph.export.Format;
import iconograph.graph.export.GraphExport;
import iconograph.graph.rdf.Profile;
import iconograph.graph.rdf.RdfStore;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command `export`: the whole graph in a form that other tools read, to standard output or a file.
///
/// Only one process can have the RDF store open. While a server runs on the data directory, the server is asked.
@Command(
        name = "export",
        description = "Writes the whole graph, streaming.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "RDF: nquads (a line a fact, with its post), trig (a block a post), turtle (all posts together),",
            "     jsonld (a named graph a post), rdfxml (all posts together).",
            "Annotations: web-annotation (the W3C's), nif (texts with their names, as RDF).",
            "Property graphs: neo4j-csv (a zip file for neo4j-admin), graphml, parquet (tables in a zip file).",
            "For training: conll (a token a line), coco (boxes in pictures), as models found them;",
            "              gold-conll, gold-coco, as people judged them.",
            "",
            "Examples:",
            "  iconograph export --format nquads --output graph.nq",
            "  iconograph export --format turtle | gzip > graph.ttl.gz"
        })
public final class ExportCommand implements Callable<Integer> {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "nquads",
            description = {"${COMPLETION-CANDIDATES} (default: nquads)"})
    private Format format = Format.NQUADS;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "rdf12",
            description = {
                "${COMPLETION-CANDIDATES}: how RDF says that a model claims something, by triple terms or as"
                        + " rdf:Statement (default: rdf12; jsonld and rdfxml are always rdf11)"
            })
    private Profile profile = Profile.RDF12;

    @Option(names = "--output", paramLabel = "FILE", description = "the file to write (default: standard output)")
    private @Nullable Path output;

    @Option(names = "--home", paramLabel = "DIR", description = "the data directory (default: ${DEFAULT-VALUE})")
    private Path home = DataDirectory.standard();

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "ask this server instead (default: the one that runs on the data directory, if any)")
    private @Nullable URI server;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (output == null) {
            OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
            export(out);
            out.flush();
        } else {
            toFile(output);
        }
        return 0;
    }

    /// A file that is there is whole: the new one takes its place only when it is complete.
    private void toFile(Path file) throws IOException, InterruptedException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new IllegalStateException("cannot write %s: there is no directory %s".formatted(file, parent));
        }
        Path unfinished = Files.createTempFile(parent, file.getFileName() + ".", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
                export(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        if (spec != null) {
            spec.commandLine().getErr().printf("%s: %,d bytes%n", file, Files.size(file));
        }
    }

    private void export(OutputStream out) throws IOException, InterruptedException {
        Optional<URI> running = server == null ? RunningServer.on(home) : Optional.of(server);
        if (running.isPresent()) {
            fromServer(running.get(), out);
        } else {
            fromDisk(home.resolve("rdf"), out);
        }
    }

    private void fromDisk(Path directory, OutputStream out) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException("there is no graph in %s yet".formatted(home));
        }
        try (RdfStore store = RdfStore.open(directory)) {
            long written = new GraphExport(store).write(format, profile, out, statements -> {});
            if (spec != null) {
                spec.commandLine().getErr().printf("%,d statements%n", written);
            }
        }
    }

    private void fromServer(URI base, OutputStream out) throws IOException, InterruptedException {
        String root = base.toString().endsWith("/") ? base.toString() : base + "/";
        String asked = root + "export?format=" + format + (profile == Profile.RDF12 ? "" : "&profile=" + profile);
        HttpRequest request = HttpRequest.newBuilder(URI.create(asked)).build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IllegalStateException(
                            "the server at %s answered %d to the export".formatted(base, response.statusCode()));
                }
                body.transferTo(out);
            }
        } catch (ConnectException e) {
            throw new IllegalStateException("no server answers at " + base, e);
        }
    }
}
