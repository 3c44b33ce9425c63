package iconograph.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import iconograph.linking.index.ImportReport;
import iconograph.linking.index.Languages;
import iconograph.linking.index.WikidataImport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `iconograph wikidata import FILE…`: builds the index of items that names are linked to.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Build the index of Wikidata's items that names are linked to.",
        footer = {
            "",
            "A FILE is the official JSON dump (latest-all.json.gz or .bz2) or a part of it, or an extract with one",
            "JSON object a line: id, label, aliases, description, types, coarse, popularity, image. Where several",
            "files speak of the same item, the last one counts. The index in use stays until the new one is complete.",
            "An import that was killed goes on when it is started again with the same files.",
            "",
            "Examples:",
            "  iconograph wikidata import latest-all.json.bz2",
            "  iconograph wikidata import latest-all.json.gz --languages en,de,fr",
            "  iconograph wikidata import subset.jsonl.gz --index /srv/wikidata --json"
        })
public final class ImportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of items: plain, gzip or bzip2.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(
            names = "--languages",
            split = ",",
            paramLabel = "CODE",
            defaultValue = "en",
            description = "Languages of the names in a dump, the one to show first (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private List<String> languages;

    @Mixin
    private final IndexLocation location = new IndexLocation();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        long bytes = 0;
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new ParameterException(spec.commandLine(), "cannot read the file " + file);
            }
            bytes += Files.size(file);
        }
        WikidataImport running = new WikidataImport(location.path(), languages());
        ImportReport report = FileProgress.showing(
                System.err,
                "Importing",
                bytes,
                running::bytesRead,
                () -> "%,d items%s".formatted(running.itemsRead(), running.resumedAt() == 0 ? "" : ", resumed"),
                () -> running.run(files));
        if (json) {
            ObjectMapper mapper = new ObjectMapper();
            ObjectNode result = mapper.valueToTree(report);
            result.put("megabytesPerSecond", report.megabytesPerSecond());
            spec.commandLine().getOut().println(mapper.writeValueAsString(result));
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

    private Languages languages() {
        try {
            return new Languages(languages);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void print(ImportReport report) {
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d items in %s (%,d lines skipped, %,d malformed), %.1f s, %.1f MB/s%s%n",
                        report.items(),
                        location.path(),
                        report.skipped(),
                        report.malformed(),
                        report.seconds(),
                        report.megabytesPerSecond(),
                        report.resumedAt() == 0
                                ? ""
                                : ", %,.0f MB of it by an earlier run".formatted(report.resumedAt() / 1e6));
    }
}
