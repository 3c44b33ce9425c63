package iconograph.models.training;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import iconograph.models.objects.Detection;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;

/// Two plain ways of finding what a phrase speaks of, for comparison.
final class GroundingBaselines {

    /// Things that the detector is less sure of are not chosen.
    private static final double SURE = 0.3;

    private static final Set<String> PEOPLE = Set.of(
            "man",
            "men",
            "woman",
            "women",
            "boy",
            "boys",
            "girl",
            "girls",
            "child",
            "children",
            "kid",
            "kids",
            "people",
            "person",
            "player",
            "players",
            "lady",
            "guy",
            "guys",
            "baby",
            "toddler",
            "crowd",
            "group",
            "rider",
            "couple");

    private GroundingBaselines() {}

    /// The largest thing that the detector is sure of; all of the picture if there is none.
    static Box largest(List<Detection> seen, Pixels picture) {
        return seen.stream()
                .filter(thing -> thing.score() >= SURE)
                .map(Detection::box)
                .max(Comparator.comparingDouble(Box::area))
                .orElse(new Box(0, 0, picture.width(), picture.height()));
    }

    /// The surest thing whose kind's name is among the words; the largest if there is none.
    static Box named(List<Detection> seen, List<String> words, Pixels picture) {
        return seen.stream()
                .filter(thing -> words.stream().anyMatch(word -> names(word.toLowerCase(Locale.ROOT), thing.kind())))
                .findFirst()
                .map(Detection::box)
                .orElseGet(() -> largest(seen, picture));
    }

    private static boolean names(String word, String kind) {
        return kind.equals("person")
                ? PEOPLE.contains(word)
                : kind.equals(word) || word.equals(kind + "s") || kind.equals("bicycle") && word.equals("bike");
    }
}
