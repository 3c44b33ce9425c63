package iconograph.models.likeness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import iconograph.contracts.Likeness;
import iconograph.models.data.CocoFolder;
import iconograph.models.objects.CenterNet;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.pictures.Pixels;

import org.junit.jupiter.api.Test;

/// Prints how often the most alike thing of another photo is of the same kind. Its name keeps it out of the ordinary
/// tests:
///
/// ```
/// ./mvnw -pl models -am test -Dtest=ThingLikenessBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
///     -Ddata=$PWD/../shared/data/coco
/// ```
class ThingLikenessBenchmark {

    /// Smaller things are less than a cell.
    private static final int LEAST_SIDE = 32;

    private static final String PERSON = "person";

    private record Thing(int picture, String kind, Likeness likeness) {}

    private final List<Thing> byKinds = new ArrayList<>();
    private final List<Thing> byColours = new ArrayList<>();
    private int pictures;
    private int things;

    @Test
    void printsHowOftenTheMostAlikeIsOfTheSameKind() throws IOException {
        Path data = Path.of(System.getProperty("data", "../../shared/data/coco"));
        try (CenterNet detector = CenterNet.load();
                Stream<CocoFolder.Marked> marked = new CocoFolder(data).pictures()) {
            marked.forEach(picture -> look(picture, detector.view(picture.picture())));
        }
        System.out.printf(
                "%d photos, %d things of at least %d pixels, %d seem to be something%n",
                pictures, things, LEAST_SIDE, byKinds.size());
        print("kinds of things", byKinds);
        print("colours and edges", byColours);
    }

    private void look(CocoFolder.Marked picture, View view) {
        pictures++;
        for (Detection thing : picture.marked()) {
            if (Math.min(thing.box().width(), thing.box().height()) >= LEAST_SIDE) {
                things++;
                Pixels part = picture.picture().cut(thing.box());
                byColours.add(new Thing(pictures, thing.kind(), EmblemLikeness.of(part)));
                ThingLikeness.of(view, thing.box())
                        .ifPresent(likeness -> byKinds.add(new Thing(pictures, thing.kind(), likeness)));
            }
        }
    }

    private static void print(String what, List<Thing> things) {
        List<Boolean> all = new ArrayList<>();
        List<Boolean> others = new ArrayList<>();
        for (Thing thing : things) {
            List<Thing> elsewhere = things.stream()
                    .filter(other -> other.picture() != thing.picture())
                    .toList();
            if (elsewhere.stream().anyMatch(other -> other.kind().equals(thing.kind()))) {
                boolean found = mostAlike(thing, elsewhere).orElseThrow().kind().equals(thing.kind());
                all.add(found);
                if (!thing.kind().equals(PERSON)) {
                    others.add(found);
                }
            }
        }
        BiFunction<String, List<Boolean>, String> share = (name, found) -> "%.1f %% of %d %s"
                .formatted(100.0 * found.stream().filter(it -> it).count() / found.size(), found.size(), name);
        System.out.printf(
                "by %s: %s that another photo shows too, %s%n",
                what, share.apply("things", all), share.apply("that are no people", others));
    }

    private static Optional<Thing> mostAlike(Thing thing, List<Thing> others) {
        return others.stream()
                .max(Comparator.comparingDouble(other -> thing.likeness().similarity(other.likeness())));
    }
}
