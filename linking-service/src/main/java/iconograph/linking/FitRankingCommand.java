package iconograph.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import iconograph.contracts.EntityId;
import iconograph.contracts.Mention;
import iconograph.linking.evaluation.GoldDocument;
import iconograph.linking.evaluation.GoldFile;
import iconograph.linking.index.CoarseType;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.ranking.RankingFit;
import iconograph.linking.ranking.RankingModel;

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

/// `iconograph wikidata fit-ranking`: learns how much each part of a candidate's score counts.
@Command(
        name = "fit-ranking",
        mixinStandardHelpOptions = true,
        description = "Learn how much each part of a candidate's score counts, and print the weights.",
        footer = {
            "",
            "Files are as for `evaluate linking`. Each file counts by the root of its size; of long ones a part is read.",
            "Keep the files that you measure with out of it.",
            "",
            "Example:",
            "  iconograph wikidata fit-ranking --data rss-500.jsonl spotlight.jsonl > ranking-model.json"
        })
public final class FitRankingCommand implements Callable<Integer> {

    /// A tagger's types are wrong about as often. The gold ones would teach too much trust.
    private static final double WRONG_TYPES = 0.15;

    /// Share of the documents that are given as if there were no tagger.
    private static final double WITHOUT_TYPES = 0.5;

    private static final List<String> TYPES = List.of("PER", "LOC", "ORG", "OTHER");

    private static final int ROUNDS = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of gold mentions.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> data;

    @Option(
            names = "--most",
            defaultValue = "1500",
            paramLabel = "N",
            description = "Mentions of a file to learn from, as they come (default: ${DEFAULT-VALUE}).")
    private int most;

    @Mixin
    private final IndexLocation location = new IndexLocation();

    private final Random random = new Random(1);

    @Override
    public Integer call() throws IOException {
        for (Path file : data) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new ParameterException(spec.commandLine(), "cannot read the file " + file);
            }
        }
        try (IndexLinker linker = IndexLinker.open(location.path())) {
            RankingFit fit = new RankingFit(linker.encoder()::encode);
            try (ProgressBar progress = new ProgressBarBuilder()
                    .setTaskName("Reading")
                    .setInitialMax(data.size())
                    .setUnit(" files", 1)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build()) {
                for (Path file : data) {
                    add(file, linker, fit);
                    progress.step();
                }
            }
            if (fit.size() == 0) {
                throw new IOException("there are no mentions in " + data);
            }
            RankingModel learned = fit.fit(RankingModel.shipped(), ROUNDS);
            spec.commandLine()
                    .getOut()
                    .println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(learned));
        }
        return 0;
    }

    private void add(Path file, IndexLinker linker, RankingFit fit) throws IOException {
        List<GoldDocument> documents = new ArrayList<>();
        AtomicInteger mentions = new AtomicInteger();
        GoldFile.read(file, true, document -> {
            if (mentions.get() < most) {
                documents.add(document);
                mentions.addAndGet(document.mentions().size());
            }
        });
        double weight = 1 / Math.sqrt(Math.max(1, mentions.get()));
        for (GoldDocument document : documents) {
            List<@Nullable EntityId> items = new ArrayList<>();
            document.gold().forEach(gold -> items.add(item(gold.qid(), linker)));
            fit.add(linker.questions(document.text(), asTagged(document)), items, weight);
            GoldDocument shorter = document.withSurnames(gold -> isPerson(gold.qid(), linker));
            if (!shorter.text().equals(document.text())) {
                fit.add(linker.questions(shorter.text(), asTagged(shorter)), items, weight);
            }
        }
    }

    private static boolean isPerson(@Nullable String qid, IndexLinker linker) {
        return qid != null
                && linker.index()
                        .find(new EntityId(qid))
                        .filter(item -> item.coarse() == CoarseType.PER)
                        .isPresent();
    }

    /// The mentions as a tagger might give them: now and then of a wrong type. Makers of data leave the type out where
    /// they found no item; a tagger does not.
    private List<Mention> asTagged(GoldDocument document) {
        List<Mention> mentions = new ArrayList<>();
        boolean untyped = random.nextDouble() < WITHOUT_TYPES;
        for (int i = 0; i < document.mentions().size(); i++) {
            Mention mention = document.mentions().get(i);
            boolean typed = !mention.type().isEmpty();
            boolean guess = typed
                    ? random.nextDouble() < WRONG_TYPES
                    : document.gold().get(i).qid() == null;
            String type = untyped ? "" : guess ? TYPES.get(random.nextInt(TYPES.size())) : mention.type();
            mentions.add(new Mention(mention.span(), type, mention.score()));
        }
        return mentions;
    }

    private static @Nullable EntityId item(@Nullable String qid, IndexLinker linker) {
        return qid == null
                ? null
                : linker.index().find(new EntityId(qid)).map(WikidataItem::id).orElse(null);
    }
}
