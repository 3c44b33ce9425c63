package iconograph.models.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import iconograph.contracts.Relation;
import iconograph.models.ModelCatalog;
import iconograph.models.NameReader;
import iconograph.models.RelationReader;
import iconograph.models.data.MnreFile;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph evaluate joint`: measures what comes out when nobody says where the names are.
@Command(
        name = "joint",
        mixinStandardHelpOptions = true,
        description = {
            "Reads posts as in life: one model finds the names, another how they relate. A triple counts when both spans,",
            "both types and the relation are right; the types follow from the relation. People have not judged every pair",
            "of names of a post: what is found beyond their triples counts as wrong."
        },
        footer = {"", "Example:", "  iconograph evaluate joint --data ../shared/data/mnre/dev.txt --json"})
public final class EvaluateJointCommand implements Callable<Integer> {

    private static final int POSTS_AT_ONCE = 32;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "Pairs in the format of MNRE; those with the same text are one post.")
    private Path data = Path.of("");

    @Option(names = "--model", paramLabel = "NAME", description = "What finds the names (default: ${DEFAULT-VALUE}).")
    private String model = "tagger";

    @Option(
            names = "--relation-model",
            paramLabel = "NAME",
            description = "What finds how they relate (default: ${DEFAULT-VALUE}).")
    private String relationModel = "markers";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<Triples> posts = Triples.byPost(MnreFile.read(data));
        try (NameReader names = ModelCatalog.nameReader(model);
                RelationReader relations = ModelCatalog.relationReader(relationModel)) {
            Evaluation.Answers<List<Triples.Triple>> found =
                    Evaluation.ask("posts", posts, POSTS_AT_ONCE, some -> read(some, names, relations));
            TripleScores scores =
                    TripleScores.of(posts.stream().map(Triples::triples).toList(), found.all());
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("model", "%s, then %s".formatted(names.version(), relations.version()));
            facts.put("posts", posts.size());
            facts.put("seconds", found.seconds());
            facts.put("f1Interval95", Bootstrap.of(scores.perPost()).asList());
            new Evaluation(facts, scores.all(), scores.perType())
                    .print(spec.commandLine().getOut(), json);
        }
        return 0;
    }

    private static List<List<Triples.Triple>> read(List<Triples> posts, NameReader names, RelationReader relations) {
        List<SeenText> texts =
                posts.stream().map(post -> SeenText.alone(post.words())).toList();
        List<Triples.Named> named = new ArrayList<>();
        List<List<Name>> found = names.readWords(texts);
        for (int post = 0; post < posts.size(); post++) {
            named.add(Triples.Named.of(posts.get(post).words(), found.get(post)));
        }
        List<List<Relation>> related =
                relations.read(named.stream().map(Triples.Named::text).toList());
        List<List<Triples.Triple>> answers = new ArrayList<>();
        for (int post = 0; post < posts.size(); post++) {
            answers.add(related.get(post).stream().map(named.get(post)::triple).toList());
        }
        return answers;
    }
}
