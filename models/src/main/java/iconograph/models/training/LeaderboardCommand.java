package iconograph.models.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import iconograph.models.GroundedNameReader;
import iconograph.models.ModelCatalog;
import iconograph.models.ModelCatalog.Task;
import iconograph.models.NameReader;
import iconograph.models.ObjectRelationReader;
import iconograph.models.RegionReader;
import iconograph.models.RelationReader;
import iconograph.models.TripleReader;
import iconograph.models.VisibilityReader;
import iconograph.models.confidence.Reliability;
import iconograph.models.data.Captions;
import iconograph.models.data.FlickrFolder;
import iconograph.models.data.GroundedPicture;
import iconograph.models.data.NamedBoxes;
import iconograph.models.data.RelatedObjects;
import iconograph.models.data.RelatedPair;
import iconograph.models.data.RelatedPost;
import iconograph.models.data.SharedData;
import iconograph.models.data.TaggedPost;
import iconograph.models.faces.BlazeFace;
import iconograph.models.objects.CenterNet;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph leaderboard`: scores every model of the catalogue on the dev splits, beside what papers report.
@Command(
        name = "leaderboard",
        mixinStandardHelpOptions = true,
        description = {
            "Scores every model of the catalogue on the dev splits and writes a table (Markdown), with what papers",
            "report on the test splits beside it. A model for one benchmark is scored on that set only; the others on",
            "all sets of their task. ECE is the expected calibration error of the scores, in percent."
        },
        footer = {"", "Example:", "  iconograph leaderboard --data ../shared/data --out leaderboard.md"})
public final class LeaderboardCommand implements Callable<Integer> {

    private static final List<String> NAMED = List.of("twitter2017", "twitter2015", "gmner");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with gmner, fmnerg, mner, mnre, captions and flickr.")
    private Path data = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "Write the table here instead of printing it.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        SharedData sets = new SharedData(data);
        Captions captions = sets.captions();
        List<String> rows = new ArrayList<>();
        rows.add("| set | model | reads | split | precision | recall | F1 | ECE | 95 % of draws, or source |");
        rows.add("|---|---|---|---|---|---|---|---|---|");
        for (String set : NAMED) {
            addNames(Task.NAMES, set, sets.devSplit(set), captions, rows);
        }
        addVisibility(sets, captions, rows);
        addRegions(sets, captions, rows);
        addPhrases(sets.groundedPictures(), rows);
        addNames(Task.FINE_NAMES, "fmnerg", sets.devSplit("fmnerg"), captions, rows);
        addRelations(sets.relationsToDevelopOn(), sets.relationCaptions(), rows);
        addTriples(RelatedPost.of(sets.relationsToDevelopOn()), sets.relationCaptions(), rows);
        addObjectRelations(sets.groundedPictures(), rows);
        String table = String.join("\n", rows) + "\n";
        if (out == null) {
            spec.commandLine().getOut().print(table);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(out, table, UTF_8);
        }
        return 0;
    }

    private static List<ModelCatalog.Entry> models(Task task, String set) {
        return ModelCatalog.models().stream()
                .filter(model -> model.task() == task)
                .filter(model -> model.benchmark().map(set::equals).orElse(true))
                .toList();
    }

    private static void addNames(Task task, String set, List<TaggedPost> posts, Captions captions, List<String> rows)
            throws IOException {
        for (ModelCatalog.Entry model : models(task, set)) {
            try (NameReader reader = (NameReader) model.reader()) {
                boolean sees = model.benchmark().isPresent();
                rows.add(row(set, model.name(), "text", NameQuestions.ask(reader, posts, Captions.none())));
                if (sees) {
                    rows.add(row(set, model.name(), "text, caption", NameQuestions.ask(reader, posts, captions)));
                }
            }
        }
        for (ModelCatalog.Composed system : ModelCatalog.composed()) {
            if (system.task() == task && system.benchmark().equals(set)) {
                try (NameReader reader = (NameReader) system.composing().reader()) {
                    rows.add(row(set, system.name(), "text", NameQuestions.ask(reader, posts, Captions.none())));
                    rows.add(row(set, system.name(), "text, caption", NameQuestions.ask(reader, posts, captions)));
                }
            }
        }
        Published.on(set).forEach(published -> rows.add(published.row(set)));
    }

    /// Which of the marked names their pictures show, beside a plain rule.
    private static void addVisibility(SharedData sets, Captions captions, List<String> rows) throws IOException {
        String set = "gmner, visible names";
        List<TaggedPost> posts = sets.devSplit("gmner");
        NamedBoxes boxes = sets.boxes("dev");
        for (ModelCatalog.Entry model : models(Task.VISIBILITY, "gmner")) {
            try (VisibilityReader reader = (VisibilityReader) model.reader()) {
                rows.add(row(set, model.name(), "text", VisibilityAnswers.of(reader, posts, boxes, Captions.none())));
                rows.add(row(set, model.name(), "text, caption", VisibilityAnswers.of(reader, posts, boxes, captions)));
            }
        }
        VisibilityAnswers.baselines(posts, boxes)
                .forEach((rule, plain) -> rows.add(
                        row(set, "rule: %s".formatted(rule), "", plain.scores(), "", Bootstrap.of(plain.perPost()))));
    }

    private static String row(String set, String model, String reads, VisibilityAnswers answered) {
        String error = percent(Reliability.of(answered.answers()).error());
        return row(set, model, reads, answered.scores(), error, Bootstrap.of(answered.perPost()));
    }

    /// The pictures of the dev split are not in the folder, so that regions cannot be judged: what the systems reach
    /// if none of theirs is right, and if all are.
    private static void addRegions(SharedData sets, Captions captions, List<String> rows) throws IOException {
        String set = "gmner, with regions";
        for (String system : ModelCatalog.groundedNameReaders()) {
            try (GroundedNameReader reader = ModelCatalog.groundedNameReader(system)) {
                ShownNameQuestions answered =
                        ShownNameQuestions.ask(reader, sets.devSplit("gmner"), sets.boxes("dev"), captions);
                rows.add(row(set, system + ", no region right", answered.least()));
                rows.add(row(set, system + ", never a region", answered.neverShown()));
                rows.add(row(set, system + ", all regions right", answered.most()));
            }
        }
        Published.on(set).forEach(published -> rows.add(published.row(set)));
    }

    /// Phrases and the parts of photos that show them: of the regions that are found, and of the phrases that have
    /// one, how many are right. Beside plain rules, which always find one.
    private static void addPhrases(FlickrFolder folder, List<String> rows) throws IOException {
        String set = "flickr, phrases";
        List<GroundedPicture> pictures = folder.dev();
        try (CenterNet detector = CenterNet.load();
                BlazeFace faces = BlazeFace.load()) {
            for (String model : ModelCatalog.regionReaders()) {
                try (RegionReader reader = ModelCatalog.regionReader(model)) {
                    RegionAnswers answers = RegionAnswers.of(reader, detector, faces, pictures);
                    rows.add(row(set, model, "text, picture", answers.perPicture()));
                    if (model.equals(ModelCatalog.regionReaders().getLast())) {
                        answers.baselines()
                                .forEach((way, plain) -> rows.add(row(set, "rule: %s".formatted(way), "", plain)));
                    }
                }
            }
        }
    }

    private static String row(String set, String model, String reads, List<Counts> perPicture) {
        Counts all = perPicture.stream().reduce(Counts.NONE, Counts::plus);
        return row(set, model, reads, all, "", Bootstrap.of(perPicture));
    }

    private static String row(String set, String model, ShownNameScores scores) {
        return row(set, model, "text, caption", scores.gmner(), "", Bootstrap.of(scores.perPost()));
    }

    private static String row(String set, String model, String reads, NameQuestions.Answered answered) {
        NameScores scores = answered.scores();
        Reliability reliability = Reliability.of(answered.answers());
        return row(set, model, reads, scores.all(), percent(reliability.error()), Bootstrap.of(scores.perPost()));
    }

    private static void addRelations(List<RelatedPair> pairs, Captions captions, List<String> rows) throws IOException {
        for (ModelCatalog.Entry model : models(Task.RELATIONS, "mnre")) {
            try (RelationReader reader = (RelationReader) model.reader()) {
                rows.add(row(model, "text", RelatedAnswers.of(reader, pairs, Captions.none())));
                if (model.benchmark().isPresent()) {
                    rows.add(row(model, "text, caption", RelatedAnswers.of(reader, pairs, captions)));
                }
            }
        }
        Published.on("mnre").forEach(published -> rows.add(published.row("mnre")));
    }

    /// Models that find names and relations at once, and the product's two one after the other.
    private static void addTriples(List<RelatedPost> posts, Captions captions, List<String> rows) throws IOException {
        for (ModelCatalog.Entry model : models(Task.TRIPLES, "mnre")) {
            try (TripleReader reader = (TripleReader) model.reader()) {
                rows.add(row(model.name(), "text", TripleQuestions.ask(reader, posts, Captions.none())));
                rows.add(row(model.name(), "text, caption", TripleQuestions.ask(reader, posts, captions)));
            }
        }
        try (TripleReader pipeline = NamesThenRelations.of("tagger", "markers")) {
            rows.add(row("tagger, then markers", "text", TripleQuestions.ask(pipeline, posts, Captions.none())));
        }
    }

    /// Beside plain rules.
    private static void addObjectRelations(FlickrFolder folder, List<String> rows) throws IOException {
        String set = "flickr, objects";
        List<RelatedObjects> pictures =
                folder.dev().stream().map(RelatedObjects::of).toList();
        try (CenterNet detector = CenterNet.load()) {
            for (ModelCatalog.Entry model : models(Task.OBJECT_RELATIONS, set)) {
                try (ObjectRelationReader reader = (ObjectRelationReader) model.reader()) {
                    rows.add(row(
                            set,
                            model.name(),
                            "text, picture",
                            ObjectAnswers.of(reader, detector, pictures).scores()));
                }
            }
        }
        List<RelatedObjects> learnedFrom =
                folder.train().stream().map(RelatedObjects::of).toList();
        ObjectAnswers.baselines(learnedFrom, pictures)
                .forEach((way, plain) -> rows.add(row(set, "rule: %s".formatted(way), "", plain)));
        Published.on(set).forEach(published -> rows.add(published.row(set)));
    }

    private static String row(String set, String model, String reads, RelationScores scores) {
        return row(set, model, reads, scores.all(), "", Bootstrap.of(scores.perPair()));
    }

    private static String row(String model, String reads, TripleQuestions answered) {
        TripleScores scores = answered.scores();
        return row("mnre, triples", model, reads, scores.all(), "", Bootstrap.of(scores.perPost()));
    }

    private static String row(ModelCatalog.Entry model, String reads, RelatedAnswers answered) {
        RelationScores scores = answered.scores();
        Reliability reliability = Reliability.of(answered.answers());
        return row(
                "mnre",
                model.name(),
                reads,
                scores.all(),
                percent(reliability.error()),
                Bootstrap.of(scores.perPair()));
    }

    private static String row(
            String set, String model, String reads, Counts counts, String calibrationError, Bootstrap interval) {
        return "| %s | **%s** | %s | dev | %s | %s | %s | %s | %s to %s |"
                .formatted(
                        set,
                        model,
                        reads,
                        percent(counts.precision()),
                        percent(counts.recall()),
                        percent(counts.f1()),
                        calibrationError,
                        percent(interval.low()),
                        percent(interval.high()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
