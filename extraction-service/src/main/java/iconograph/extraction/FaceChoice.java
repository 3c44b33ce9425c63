package iconograph.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import iconograph.contracts.Grounding;
import iconograph.contracts.ImageRegion;
import iconograph.contracts.Likeness;
import iconograph.contracts.Look;
import iconograph.contracts.Sight;

/// Decides by faces which of several people in a picture bears a name.
final class FaceChoice {

    /// Only one in a thousand pairs of portraits of different people is more alike (`docs/benchmarks.md`).
    private static final double SAME_PERSON = 0.635;

    /// How much of a face has to lie in a region to be of what the region shows.
    private static final double INSIDE = 0.6;

    private static final String PERSON = "person";

    private FaceChoice() {}

    /// A face, and how like it is to a portrait.
    private record Match(ImageRegion face, double similarity) {}

    /// Whether there are several faces to choose from.
    static boolean isOpen(Sight sight) {
        return faces(sight).size() > 1;
    }

    /// @param found     regions that a text model takes for the name's, in any pictures, best first
    /// @param sight     one of those pictures
    /// @param portraits of those who may bear the name
    /// @return the same, but in that picture only the person with the face, where one is like a portrait
    static List<Grounding> among(List<Grounding> found, Sight sight, List<Likeness> portraits) {
        if (!(sight instanceof Sight.Seen seen) || !isOpen(sight)) {
            return found;
        }
        Optional<Match> match = mostAlike(faces(sight), portraits);
        if (match.isEmpty()) {
            return found;
        }
        List<Grounding> decided = new ArrayList<>(found.stream()
                .filter(grounding -> !grounding.region().picture().equals(seen.picture()))
                .toList());
        decided.add(new Grounding(
                around(match.get().face(), seen), Math.min(1, match.get().similarity())));
        decided.sort(Comparator.comparingDouble(Grounding::score).reversed());
        return List.copyOf(decided);
    }

    private static List<Look> faces(Sight sight) {
        return switch (sight) {
            case Sight.Seen seen ->
                seen.looks().stream()
                        .filter(look -> look.kind() == Look.Kind.FACE)
                        .toList();
            case Sight.Unreadable unreadable -> List.of();
        };
    }

    private static Optional<Match> mostAlike(List<Look> faces, List<Likeness> portraits) {
        return faces.stream()
                .flatMap(face -> matches(face, portraits))
                .filter(match -> match.similarity() >= SAME_PERSON)
                .max(Comparator.comparingDouble(Match::similarity));
    }

    private static Stream<Match> matches(Look face, List<Likeness> portraits) {
        return portraits.stream()
                .filter(face.likeness()::isComparableWith)
                .map(portrait -> new Match(face.region(), face.likeness().similarity(portrait)));
    }

    /// The smallest person with the face, or the face alone where no person was seen.
    private static ImageRegion around(ImageRegion face, Sight.Seen seen) {
        return seen.things().stream()
                .filter(thing -> thing.kind().equals(PERSON))
                .map(Sight.Thing::region)
                .filter(person -> face.shareWithin(person) >= INSIDE)
                .min(Comparator.comparingLong(person -> (long) person.width() * person.height()))
                .orElse(face);
    }
}
