package iconograph.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import iconograph.contracts.LikenessReader;
import iconograph.linking.index.WikidataIndex;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.pictures.CommonsPictures;
import iconograph.linking.pictures.ReferenceReport;
import iconograph.linking.pictures.ReferenceRun;

import com.fasterxml.jackson.databind.ObjectMapper;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `iconograph wikidata reference-pictures`: what Wikidata's items look like, for linking by pictures.
@Command(
        name = "reference-pictures",
        mixinStandardHelpOptions = true,
        description = {
            "Keep what Wikidata's items look like, so that names can be linked by what a post's pictures show:",
            "people by their faces, others by crests, logos and flags. The pictures themselves are not kept."
        },
        footer = {
            "",
            "A manifest has one picture a line: {\"qid\", \"kind\", \"file\"}; a kind that ends with portrait is of a",
            "face. A run that was broken off is gone on with by the same command; pictures that a new manifest does",
            "not name any more go when it is complete. A service that runs sees them when it is started again.",
            "",
            "Examples:",
            "  iconograph wikidata reference-pictures --manifest pictures.jsonl --pictures pictures",
            "  iconograph wikidata reference-pictures --commons --contact me@example.org --most 5000"
        })
public final class ReferencePicturesCommand implements Callable<Integer> {

    private final Supplier<Optional<LikenessReader>> networks;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--manifest", paramLabel = "FILE", description = "The list of pictures.")
    private @Nullable Path manifest;

    @Option(names = "--pictures", paramLabel = "DIR", description = "The folder with the listed files.")
    private @Nullable Path pictures;

    @Option(
            names = "--commons",
            description = {
                "Fetch small versions from Wikimedia Commons, one at a time, for the best known items of the index",
                "that have no picture yet."
            })
    private boolean commons;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "How Wikimedia can reach you, as its rules want; goes with --commons.")
    private @Nullable String contact;

    @Option(
            names = "--most",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Items to fetch pictures for (default: ${DEFAULT-VALUE}).")
    private int most;

    @Mixin
    private final IndexLocation location = new IndexLocation();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    /// With the networks of the program around it.
    public ReferencePicturesCommand() {
        this(LikenessReader::found);
    }

    ReferencePicturesCommand(Supplier<Optional<LikenessReader>> networks) {
        this.networks = networks;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if ((manifest == null) != (pictures == null)) {
            throw wrong("--manifest and --pictures go together");
        }
        if (manifest == null && !commons) {
            throw wrong("--manifest and --pictures are needed, or --commons");
        }
        if (commons && (contact == null || contact.isBlank())) {
            throw wrong("--commons needs --contact");
        }
        try (LikenessReader likenesses = networks.get()
                        .orElseThrow(() -> new IOException("this program has no networks that look at pictures"));
                ReferenceRun run = ReferenceRun.into(location.path(), likenesses)) {
            if (manifest != null && pictures != null) {
                addListed(run, manifest, pictures);
            }
            if (contact != null && commons) {
                addFromCommons(run, contact);
            }
            print(run.report());
        }
        return 0;
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private void addListed(ReferenceRun run, Path list, Path folder) throws IOException {
        if (!Files.isReadable(list)) {
            throw wrong("cannot read the file " + list);
        }
        if (!Files.isDirectory(folder)) {
            throw wrong("there is no folder " + folder);
        }
        try (ProgressBar bar = progress("Looking")) {
            run.addListed(list, folder, of -> bar.maxHint(of).step());
        }
    }

    private void addFromCommons(ReferenceRun run, String address) throws IOException, InterruptedException {
        List<WikidataItem> items;
        try (WikidataIndex index = WikidataIndex.open(location.path())) {
            items = index.bestKnown(ReferenceRun::hasTellingPicture, most);
        }
        try (CommonsPictures source = new CommonsPictures(CommonsPictures.COMMONS, address);
                ProgressBar bar = progress("Fetching")) {
            run.addFromCommons(items, source, of -> bar.maxHint(of).step());
        }
    }

    private static ProgressBar progress(String task) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" pictures", 1)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    private void print(ReferenceReport report) throws IOException {
        if (json) {
            spec.commandLine().getOut().println(new ObjectMapper().writeValueAsString(report));
        } else {
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%,d pictures: %,d added, %,d kept; %,d without a face, %,d missing, %,d unreadable; %.1f s%n",
                            report.pictures(),
                            report.added(),
                            report.kept(),
                            report.faceless(),
                            report.missing(),
                            report.unreadable(),
                            report.seconds());
        }
        if (report.firstProblem() != null) {
            spec.commandLine().getErr().println("the first problem: " + report.firstProblem());
        }
    }
}
