package iconograph.graph.neo4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import iconograph.contracts.ImageRegion;
import iconograph.contracts.Sight;

import org.jspecify.annotations.Nullable;

/// What became of looking at a picture, as properties of the arrow from the post to it. As Neo4j keeps no records, the
/// things are lists side by side: kinds, scores, and four numbers of each one's box.
final class SightProperties {

    private SightProperties() {}

    static Map<String, @Nullable Object> of(Sight sight) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        switch (sight) {
            case Sight.Seen seen -> {
                properties.put("caption", seen.caption());
                properties.put("faces", seen.faces());
                properties.put("lines", seen.lines());
                properties.put("words", seen.words());
                properties.put("searched", seen.searched());
                properties.put("things", all(seen, Sight.Thing::kind));
                properties.put("thingScores", all(seen, Sight.Thing::score));
                properties.put(
                        "thingBoxes",
                        seen.things().stream()
                                .map(Sight.Thing::region)
                                .flatMap(SightProperties::numbers)
                                .toList());
            }
            case Sight.Unreadable unreadable -> properties.put("unreadable", unreadable.reason());
        }
        return properties;
    }

    private static List<?> all(Sight.Seen seen, Function<Sight.Thing, ?> part) {
        return seen.things().stream().map(part).toList();
    }

    private static Stream<Integer> numbers(ImageRegion region) {
        return Stream.of(region.x(), region.y(), region.width(), region.height());
    }
}
