package iconograph.linking;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import iconograph.contracts.EntityId;
import iconograph.linking.index.Languages;
import iconograph.linking.index.UpdateReport;
import iconograph.linking.index.WikidataUpdate;
import iconograph.linking.live.EntityDownload;
import iconograph.linking.live.LiveSettings;
import iconograph.linking.live.Unreachable;
import iconograph.linking.live.WikidataApi;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `iconograph wikidata update FILE…`: changes in the index what files say anew.
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        description = "Bring the index of Wikidata's items up to date from files.",
        footer = {
            "",
            "A FILE is as for import: a newer dump, or only the items that changed, one JSON object a line, also",
            "{\"id\":\"Q1\",\"missing\":\"\"} for one that was deleted and {\"entity\":\"Q1\",\"redirect\":\"Q2\"} for one that was",
            "merged. Items that no file speaks of stay, unless --complete says that the files speak of all.",
            "",
            "Examples:",
            "  iconograph wikidata update latest-all.json.gz --complete",
            "  iconograph wikidata update changed.jsonl",
            "  iconograph wikidata update --ids ids.txt --contact me@example.org"
        })
public final class UpdateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files of items: plain, gzip or bzip2.")
    private List<Path> files = List.of();

    @Option(
            names = "--ids",
            paramLabel = "FILE",
            description = "A list of items, an id a line, to be loaded from Wikidata's live API.")
    private @Nullable Path ids;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Your mail or web address, which Wikimedia asks for; needed with --ids.")
    private @Nullable String contact;

    @Option(names = "--api", hidden = true, description = "Address of the API.")
    private URI api = LiveSettings.WIKIDATA;

    @Option(names = "--complete", description = "Remove the items that no file speaks of.")
    private boolean complete;

    @Mixin
    private final IndexLocation location = new IndexLocation();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (ids == null && files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "neither files nor --ids are given");
        }
        if (ids != null && (contact == null || contact.isBlank() || complete)) {
            throw new ParameterException(
                    spec.commandLine(), complete ? "--ids are never complete" : "--ids needs --contact");
        }
        for (Path file : files) {
            check(file);
        }
        if (ids == null) {
            return update(files);
        }
        check(ids);
        Path loaded = Files.createTempFile("wikidata-", ".jsonl");
        try {
            load(loaded);
            return update(Stream.concat(files.stream(), Stream.of(loaded)).toList());
        } finally {
            Files.deleteIfExists(loaded);
        }
    }

    private void check(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ParameterException(spec.commandLine(), "cannot read the file " + file);
        }
    }

    private void load(Path target) throws IOException, InterruptedException {
        Languages known = WikidataUpdate.languages(location.path());
        List<EntityId> wanted = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(Objects.requireNonNull(ids))) {
                if (!line.isBlank()) {
                    wanted.add(new EntityId(line.strip()));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        LiveSettings settings = new LiveSettings(
                api,
                LiveSettings.userAgent(Objects.requireNonNull(contact)),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                known);
        try (WikidataApi wikidata =
                new WikidataApi(settings, target.resolveSibling("none"), Duration.ZERO, Clock.systemUTC())) {
            new EntityDownload(wikidata, time -> Thread.sleep(time)).write(wanted, target, loaded -> spec.commandLine()
                    .getErr()
                    .printf("\rloaded %,d of %,d%s", loaded, wanted.size(), loaded == wanted.size() ? "\n" : ""));
        } catch (Unreachable e) {
            throw new IOException("Wikidata cannot be asked: " + e.getMessage(), e);
        }
    }

    private int update(List<Path> from) throws IOException, InterruptedException {
        long bytes = 0;
        for (Path file : from) {
            bytes += Files.size(file);
        }
        WikidataUpdate running = new WikidataUpdate(location.path());
        UpdateReport report = FileProgress.showing(
                System.err,
                "Updating",
                bytes,
                running::bytesRead,
                () -> "%,d items".formatted(running.itemsRead()),
                () -> running.run(from, complete));
        if (json) {
            spec.commandLine().getOut().println(new ObjectMapper().writeValueAsString(report));
        } else {
            print(report);
        }
        if (report.malformed() > 0) {
            spec.commandLine()
                    .getErr()
                    .printf("%,d lines could not be read; the first: %s%n", report.malformed(), report.firstProblem());
        }
        return 0;
    }

    private void print(UpdateReport report) {
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d items in %s: %,d new, %,d changed, %,d gone, %,d as they were (%,d malformed), %.1f s%n",
                        report.items(),
                        location.path(),
                        report.added(),
                        report.changed(),
                        report.removed(),
                        report.unchanged(),
                        report.malformed(),
                        report.seconds());
    }
}
