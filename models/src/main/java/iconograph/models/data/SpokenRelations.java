package iconograph.models.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;

import org.jspecify.annotations.Nullable;

/// Reads off a sentence what people and animals have to do with the other things that it speaks of.
///
/// The words between two neighbouring phrases tell: "a man *wearing* a hat", "a dog *next to* a tree". The one who does
/// it is the last person or animal before them: after "a man in a red shirt *is holding* a ball", the man. A relation
/// goes on over "and": "wearing a hat *and* a scarf". It takes descriptions of photos, in English.
final class SpokenRelations {

    private static final Set<String> AGENTS = Set.of("people", "animals");

    private static final Set<String> WEARING = words("wearing wears wear dressed in with");
    private static final Set<String> HOLDING = words("holding holds hold carrying carries carry");
    private static final Set<String> RIDING = words("riding rides ride driving drives drive");
    private static final Set<String> LOOKING = words("looking looks look watching watches watch staring stares stare");
    private static final Set<String> PLAYING = words("""
            playing plays play throwing throws throw catching catches catch kicking kicks kick hitting hits hit \
            bouncing bounces bounce chasing chases chase swinging swings swing dribbling dribbles dribble""");
    private static final Set<String> INTO_SCENES =
            words("in on at through down into across along inside over onto up around");
    private static final Set<String> JOINING = Set.of("and", ",");
    private static final List<String> NEAR = List.of(
            " next to ",
            " beside ",
            " near ",
            " near to ",
            " in front of ",
            " behind ",
            " by ",
            " alongside ",
            " between ");

    /// These say something about the phrase right before them rather than about who acts.
    private static final Set<String> OF_NEIGHBOURS = Set.of("on", "beside", "holds");

    private SpokenRelations() {}

    /// What a sentence says of two of its phrases.
    ///
    /// @param relation one of [ObjectRelations]; none where it does say something, but not clearly of whom
    record Spoken(Phrase head, Phrase tail, Optional<String> relation) {}

    private static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    static boolean canAct(Phrase phrase) {
        return phrase.kinds().stream().anyMatch(AGENTS::contains);
    }

    static List<Spoken> in(Sentence sentence) {
        List<Spoken> said = new ArrayList<>();
        @Nullable Phrase agent = null;
        @Nullable Phrase before = null;
        Optional<String> last = Optional.empty();
        List<Phrase> inOrder = sentence.phrases().stream()
                .sorted(Comparator.comparingInt(Phrase::start))
                .toList();
        for (Phrase phrase : inOrder) {
            if (agent != null && before != null && before.end() <= phrase.start()) {
                List<String> between = sentence.words().subList(before.end(), phrase.start()).stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList();
                Optional<String> relation = goesOn(last, between, phrase) ? last : relation(between, phrase.kinds());
                if (relation.isPresent() && isOfNeighbour(relation.get(), between, before, agent)) {
                    said.add(new Spoken(agent, phrase, Optional.empty()));
                    last = Optional.empty();
                } else {
                    if (relation.isPresent()) {
                        said.add(new Spoken(agent, phrase, relation));
                    }
                    last = relation;
                }
            } else {
                last = Optional.empty();
            }
            agent = canAct(phrase) ? phrase : agent;
            before = phrase;
        }
        return said;
    }

    /// What is worn goes on with clothes only, and nothing else does.
    private static boolean goesOn(Optional<String> relation, List<String> between, Phrase tail) {
        return relation.isPresent()
                && !between.isEmpty()
                && JOINING.containsAll(between)
                && !canAct(tail)
                && tail.kinds().contains("clothing") == relation.get().equals("wears");
    }

    private static boolean isOfNeighbour(String relation, List<String> between, Phrase before, Phrase agent) {
        return OF_NEIGHBOURS.contains(relation)
                && !before.equals(agent)
                && between.size() < 2
                && !before.kinds().contains("clothing");
    }

    private static Optional<String> relation(List<String> between, Set<String> tail) {
        if (between.isEmpty() || tail.contains("bodyparts")) {
            return Optional.empty();
        }
        if (tail.contains("clothing")) {
            return says(between, HOLDING)
                    ? Optional.of("holds")
                    : says(between, WEARING) ? Optional.of("wears") : Optional.empty();
        }
        String nearest = between.getLast();
        if (tail.contains("scene")) {
            return isNear(between)
                    ? Optional.of("beside")
                    : INTO_SCENES.contains(nearest) ? Optional.of("at") : Optional.empty();
        }
        if (says(between, HOLDING)) {
            return Optional.of("holds");
        }
        if (says(between, RIDING)) {
            return Optional.of("rides");
        }
        boolean toAgent = tail.stream().anyMatch(AGENTS::contains);
        if (toAgent && (between.equals(List.of("and")) || nearest.equals("with"))) {
            return Optional.of("beside");
        }
        if (says(between, LOOKING)) {
            return Optional.of("looks-at");
        }
        if (says(between, PLAYING) && !nearest.equals("in") && !nearest.equals("on") && !isNear(between)) {
            return Optional.of("plays-with");
        }
        if (tail.contains("vehicles") && (nearest.equals("on") || nearest.equals("in"))) {
            return Optional.of("rides");
        }
        if (isNear(between)) {
            return Optional.of("beside");
        }
        return switch (nearest) {
            case "with" -> toAgent ? Optional.empty() : Optional.of("holds");
            case "on" -> Optional.of("on");
            default -> Optional.empty();
        };
    }

    private static boolean says(List<String> between, Set<String> any) {
        return between.stream().anyMatch(any::contains);
    }

    private static boolean isNear(List<String> between) {
        String text = " " + String.join(" ", between) + " ";
        return NEAR.stream().anyMatch(text::contains);
    }
}
