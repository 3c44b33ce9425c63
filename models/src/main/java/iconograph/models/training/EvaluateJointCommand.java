package iconograph.models.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import iconograph.models.ModelCatalog;
import iconograph.models.ModelCatalog.Task;
import iconograph.models.TripleReader;
import iconograph.models.data.Captions;
import iconograph.models.data.MnreFile;
import iconograph.models.data.RelatedPost;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph evaluate joint`: measures what comes out when nobody says where the names are.
@Command(
        name = "joint",
        mixinStandardHelpOptions = true,
        description = {
            "Reads posts as in life: a model finds the names and how they relate. A triple counts when both spans, both",
            "types and the relation are right; the types follow from the relation. People have not judged every pair of",
            "names of a post: what is found beyond their triples counts as wrong. Beside a model that finds both at once",
            "stands a pipeline of two models, asked about the same posts."
        },
        footer = {
            "",
            "Examples:",
            "  iconograph evaluate joint --data ../shared/data/mnre/dev.txt --json",
            "  iconograph evaluate joint --data ../shared/data/mnre/dev.txt --model tagger --relation-model markers"
        })
public final class EvaluateJointCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "Pairs in the format of MNRE; those with the same picture and text are one post.")
    private Path data = Path.of("");

    @Option(
            names = "--captions",
            paramLabel = "FILE",
            description = "What the posts' pictures show: one JSON object a line with image, captioner and caption.")
    private @Nullable Path captions;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = {
                "What finds names and relations at once; or what finds the names, for the pipeline alone",
                "(default: ${DEFAULT-VALUE})."
            })
    private String model = "joint";

    @Option(
            names = "--name-model",
            paramLabel = "NAME",
            description = "What finds the names in the pipeline beside it (default: ${DEFAULT-VALUE}).")
    private String nameModel = "tagger";

    @Option(
            names = "--relation-model",
            paramLabel = "NAME",
            description = "What finds how they relate in the pipeline (default: ${DEFAULT-VALUE}).")
    private String relationModel = "markers";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<RelatedPost> posts = RelatedPost.of(MnreFile.read(data));
        Captions seen = captions == null ? Captions.none() : Captions.read(captions);
        if (ModelCatalog.named(model).task() == Task.TRIPLES) {
            try (TripleReader reader = ModelCatalog.tripleReader(model);
                    TripleReader beside = NamesThenRelations.of(nameModel, relationModel)) {
                Map<String, Object> pipeline = new LinkedHashMap<>();
                TripleQuestions answered = TripleQuestions.ask(beside, posts, seen);
                pipeline.putAll(Evaluation.numbers(answered.scores().all()));
                pipeline.putAll(answered.facts(beside));
                print(posts, reader, seen, Map.of("pipeline", pipeline));
            }
        } else {
            try (TripleReader reader = NamesThenRelations.of(model, relationModel)) {
                print(posts, reader, seen, Map.of());
            }
        }
        return 0;
    }

    private void print(List<RelatedPost> posts, TripleReader reader, Captions seen, Map<String, Object> besides)
            throws IOException {
        TripleQuestions answered = TripleQuestions.ask(reader, posts, seen);
        Map<String, Object> facts = answered.facts(reader);
        facts.put("posts", posts.size());
        facts.putAll(besides);
        new Evaluation(facts, answered.scores().all(), answered.scores().perType())
                .print(spec.commandLine().getOut(), json);
    }
}
