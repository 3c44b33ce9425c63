package iconograph.models.sight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import iconograph.models.CaptionReader.Caption;
import iconograph.models.faces.Face;
import iconograph.models.objects.Detection;
import iconograph.models.writing.WrittenLine;

/// What was seen in a picture.
///
/// @param caption what it shows, in a sentence; empty if nobody is sure of one
/// @param things  the surest first
/// @param faces   the surest first
/// @param lines   of writing, in reading order
public record VisualContext(
        Optional<Caption> caption, List<Detection> things, List<Face> faces, List<WrittenLine> lines) {

    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    public VisualContext {
        things = List.copyOf(things);
        faces = List.copyOf(faces);
        lines = List.copyOf(lines);
    }

    /// In words, as models that read text take them beside it: the caption, then things by how many there are, those of
    /// the surest kind first, then how many faces, then the writing, such as `a man walks a dog; two people, a dog;
    /// a face; "Welcome home"`.
    ///
    /// @param sure least score of a thing that is named, in [0, 1]
    /// @return empty if nothing was seen
    public String text(double sure) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        things.stream()
                .filter(thing -> thing.score() >= sure)
                .forEach(thing -> counts.merge(thing.kind(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        caption.ifPresent(told -> parts.add(told.text()));
        if (!counts.isEmpty()) {
            parts.add(counts.entrySet().stream()
                    .map(entry -> counted(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining(", ")));
        }
        if (!faces.isEmpty()) {
            parts.add(counted("face", faces.size()));
        }
        if (!lines.isEmpty()) {
            parts.add(lines.stream().map(WrittenLine::text).collect(Collectors.joining(" ", "\"", "\"")));
        }
        return String.join("; ", parts);
    }

    private static String counted(String kind, int count) {
        if (count == 1) {
            return ("aeiou".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ") + kind;
        }
        return (count < NUMBERS.size() ? NUMBERS.get(count) : "many") + " " + severalOf(kind);
    }

    /// Of the kinds that COCO has, and of faces.
    private static String severalOf(String kind) {
        return switch (kind) {
            case "person" -> "people";
            case "mouse" -> "mice";
            case "knife" -> "knives";
            case "sheep", "skis", "scissors", "broccoli" -> kind;
            default -> kind.matches(".*(s|ch|sh)") ? kind + "es" : kind + "s";
        };
    }
}
