package iconograph.models.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import iconograph.models.ModelCatalog;
import iconograph.models.ObjectRelationReader;
import iconograph.models.data.FlickrFolder;
import iconograph.models.data.GroundedPicture;
import iconograph.models.data.RelatedObjects;
import iconograph.models.objects.CenterNet;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph evaluate object-relations`: measures how well a model tells what texts have to do with objects in
/// pictures.
@Command(
        name = "object-relations",
        mixinStandardHelpOptions = true,
        description = {
            "Scores a model on photos with captions: how each person or animal of a caption relates to each object of",
            "the photo. What is right is read off all captions of the photo; \"None\" counts for the accuracy alone.",
            "stated: F1 over the pairs that the caption itself relates; unstated: over those that only another does.",
            "baselines: F1 of always saying \"shows\", and of a naive Bayes over the caption's words, or over where the",
            "object is, learned from the train split."
        },
        footer = {"", "Example:", "  iconograph evaluate object-relations --data ../shared/data/flickr --json"})
public final class EvaluateObjectRelationsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FOLDER",
            description = "Holds train.jsonl.gz, dev.jsonl and images/ with the photos that they name.")
    private Path data = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "A model of the catalogue (default: ${DEFAULT-VALUE}).")
    private String model = "more";

    @Option(names = "--limit", paramLabel = "N", description = "Look at the first N photos only.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--json", description = "One JSON object, for programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        FlickrFolder folder = new FlickrFolder(data);
        List<RelatedObjects> all = related(folder.dev());
        List<RelatedObjects> pictures = all.subList(0, Math.min(limit, all.size()));
        Map<String, Object> facts = new LinkedHashMap<>();
        try (ObjectRelationReader reader = ModelCatalog.objectRelationReader(model);
                CenterNet detector = CenterNet.load()) {
            ObjectAnswers answers = ObjectAnswers.of(reader, detector, pictures);
            RelationScores scores = answers.scores();
            facts.put("model", reader.version().toString());
            facts.put("accuracy", scores.accuracy());
            facts.put("macroF1", macro(scores));
            facts.put("f1Interval95", Bootstrap.of(scores.perPair()).asList());
            facts.put("stated", answers.ofStated(true).f1());
            facts.put("unstated", answers.ofStated(false).f1());
            Map<String, Object> baselines = new LinkedHashMap<>();
            ObjectAnswers.baselines(related(folder.train()), pictures)
                    .forEach((way, plain) -> baselines.put(way, plain.all().f1()));
            facts.put("baselines", baselines);
            facts.put("pictures", pictures.size());
            facts.put("pairs", answers.pairs().size());
            facts.put("seconds", answers.seconds());
            new Evaluation(facts, scores.all(), scores.perType())
                    .print(spec.commandLine().getOut(), json);
        }
        return 0;
    }

    private static List<RelatedObjects> related(List<GroundedPicture> pictures) {
        return pictures.stream().map(RelatedObjects::of).toList();
    }

    private static double macro(RelationScores scores) {
        return scores.perType().values().stream()
                .mapToDouble(Counts::f1)
                .average()
                .orElse(0);
    }
}
