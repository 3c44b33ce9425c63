package iconograph.models.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import iconograph.models.CaptionReader;
import iconograph.models.ModelCatalog;
import iconograph.models.NameReader;
import iconograph.models.RegionReader;
import iconograph.models.Torch;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.faces.BlazeFace;
import iconograph.models.objects.CenterNet;
import iconograph.models.objects.View;
import iconograph.models.pictures.Pixels;
import iconograph.models.writing.WritingReader;

import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph benchmark looking`: measures how fast pictures are looked at, part by part.
@Command(
        name = "looking",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how fast pictures are looked at: decoding, things with the features of regions, faces, a caption,",
            "writing, and one name looked for. Milliseconds a picture, half within, over all pictures and rounds after one",
            "that does not count. context: all but writing and the name. looking...Megabytes: by how much the process's",
            "memory, its files included, grew over that of one which reads names in texts: when all that looks was loaded,",
            "and after it has looked, with what the heap had grown by then."
        },
        footer = {"", "Example:", "  iconograph benchmark looking --data ../shared/data/coco/images --limit 30 --json"})
public final class BenchmarkLookingCommand implements Callable<Integer> {

    private static final Sentence NAMED =
            new Sentence(List.of("a", "person", "Ada", "in", "London"), List.of(new Phrase(0, 3, List.of())));

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Holds pictures.")
    private Path data = Path.of("");

    @Option(names = "--limit", paramLabel = "N", description = "The first N pictures (default: ${DEFAULT-VALUE}).")
    private int limit = 30;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds that count (default: ${DEFAULT-VALUE}).")
    private int rounds = 2;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> all = Files.list(data)) {
            files = all.filter(Files::isRegularFile).sorted().limit(limit).toList();
        }
        if (files.isEmpty() || rounds < 1) {
            throw new IOException(
                    "there is nothing to measure: %d pictures in %s, %d rounds".formatted(files.size(), data, rounds));
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("pictures", files.size());
        facts.put("threads", Torch.threads());
        try (NameReader names = ModelCatalog.nameReader("tagger")) {
            names.read(List.of("Ada is in London")); // so that it has taken what it takes
            measure(files, Measured.megabytes(), facts);
        }
        print(facts);
        return 0;
    }

    private void measure(List<Path> files, OptionalLong before, Map<String, Object> facts)
            throws IOException, InterruptedException {
        try (CenterNet things = CenterNet.load();
                BlazeFace faces = BlazeFace.load();
                CaptionReader captions = ModelCatalog.captionReader("captioner");
                RegionReader regions = ModelCatalog.regionReader("grounder");
                WritingReader writing = WritingReader.open(Torch.threads())) {
            noteGrowth("lookingLoadedMegabytes", before, facts);
            Map<String, List<Double>> millis = new LinkedHashMap<>();
            for (int round = 0; round <= rounds; round++) {
                if (round == 1) {
                    millis.clear();
                }
                for (Path file : files) {
                    measure(file, things, faces, captions, regions, writing, millis);
                }
            }
            millis.forEach((part, all) -> facts.put(part + "Millis", Measured.quantile(all, 0.5)));
            noteGrowth("lookingMegabytes", before, facts);
            facts.putAll(Measured.memory());
        }
    }

    private static void noteGrowth(String name, OptionalLong before, Map<String, Object> facts)
            throws IOException, InterruptedException {
        OptionalLong now = Measured.megabytes();
        if (now.isPresent() && before.isPresent()) {
            facts.put(name, now.getAsLong() - before.getAsLong());
        }
    }

    private static void measure(
            Path file,
            CenterNet things,
            BlazeFace faces,
            CaptionReader captions,
            RegionReader regions,
            WritingReader writing,
            Map<String, List<Double>> millis)
            throws IOException {
        long start = System.nanoTime();
        Pixels picture = Pixels.read(file);
        double decoding = (System.nanoTime() - start) / 1e6;
        List<View> view = new ArrayList<>();
        double viewing = Measured.millis(() -> view.add(things.view(picture)));
        double facing = Measured.millis(() -> faces.detect(picture));
        double telling = Measured.millis(() -> captions.describe(view.getFirst()));
        note(millis, "decoding", decoding);
        note(millis, "things", viewing);
        note(millis, "faces", facing);
        note(millis, "caption", telling);
        note(millis, "context", decoding + viewing + facing + telling);
        note(millis, "oneName", Measured.millis(() -> regions.look(view.getFirst())
                .ground(List.of(NAMED))));
        note(millis, "writing", Measured.millis(() -> writing.read(picture)));
    }

    private static void note(Map<String, List<Double>> millis, String part, double value) {
        millis.computeIfAbsent(part, one -> new ArrayList<>()).add(value);
    }

    private void print(Map<String, Object> facts) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(facts));
        } else {
            facts.forEach((name, value) ->
                    out.printf("%-28s %s%n", name, value instanceof Double number ? "%.1f".formatted(number) : value));
        }
        out.flush();
    }
}
