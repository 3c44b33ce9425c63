package iconograph.models.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.pictures.Box;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelatedObjectsTest {

    private static final Box LEFT = new Box(0, 0, 40, 100);
    private static final Box RIGHT = new Box(50, 50, 100, 100);

    /// Two phrases of two words each around some words.
    private static Sentence sentence(Phrase head, String between, Phrase tail) {
        List<String> middle = Arrays.asList(between.split(" "));
        List<String> words = new ArrayList<>(List.of("a", "one"));
        words.addAll(middle);
        words.addAll(List.of("a", "two"));
        int start = 2 + middle.size();
        return new Sentence(
                words,
                List.of(
                        new Phrase(0, 2, head.boxes(), head.thing(), head.kinds()),
                        new Phrase(start, start + 2, tail.boxes(), tail.thing(), tail.kinds())));
    }

    private static Phrase thing(String name, String kind, Box... boxes) {
        return new Phrase(0, 1, List.of(boxes), name, Set.of(kind));
    }

    private static List<String> relations(Sentence... sentences) {
        return RelatedObjects.of(new GroundedPicture(Path.of("a.jpg"), 100, 100, List.of(sentences))).pairs().stream()
                .map(pair -> "%d %d %s%s"
                        .formatted(pair.sentence(), pair.object(), pair.relation(), pair.stated() ? ", stated" : ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "wearing, clothing, wears",
        "in, clothing, wears",
        "is holding, clothing, holds",
        "carries, other, holds",
        "with, other, holds",
        "rides, animals, rides",
        "on, vehicles, rides",
        "is playing with, other, plays-with",
        "looks at, other, looks-at",
        "is sitting on, other, on",
        "runs through, scene, at",
        "next to, scene, beside",
        "and, people, beside",
        "stands in front of, other, beside",
        "thinks about, other, None",
        "wearing, bodyparts, None"
    })
    void theWordsBetweenTwoPhrasesTell(String between, String kind, String relation) {
        String stated = relation.equals("None") ? "" : ", stated";

        assertThat(relations(sentence(thing("1", "people", LEFT), between, thing("2", kind, RIGHT))))
                .contains("0 0 shows", "0 1 " + relation + stated);
    }

    @Test
    void whatOneSentenceSaysHoldsForAllAboutThePicture() {
        Phrase man = thing("1", "people", LEFT);
        Phrase hat = thing("2", "clothing", RIGHT);

        assertThat(relations(sentence(man, "wears", hat), sentence(man, "likes", thing("3", "other"))))
                .containsExactly("0 0 shows", "0 1 wears, stated", "1 0 shows", "1 1 wears");
    }

    @Test
    void thingsActOnNobody() {
        assertThat(relations(sentence(thing("1", "other", LEFT), "on", thing("2", "other", RIGHT))))
                .isEmpty();
    }

    @Test
    void theOneWhoActsIsTheLastPersonOrAnimalBefore() {
        Sentence said = new Sentence(
                List.of("a", "man", "in", "a", "shirt", "is", "holding", "a", "ball"),
                List.of(
                        new Phrase(0, 2, List.of(LEFT), "1", Set.of("people")),
                        new Phrase(3, 5, List.of(RIGHT), "2", Set.of("clothing")),
                        new Phrase(7, 9, List.of(new Box(0, 0, 9, 9)), "3", Set.of("other"))));

        assertThat(relations(said)).containsExactly("0 0 shows", "0 1 wears, stated", "0 2 holds, stated");
    }

    @Test
    void aPairOfWhichItIsSaidTheOtherWayAroundIsLeftOut() {
        assertThat(relations(sentence(thing("1", "people", LEFT), "rides", thing("2", "animals", RIGHT))))
                .containsExactly("0 0 shows", "0 1 rides, stated", "0 1 shows");
    }

    @Test
    void whatStandsOnSomethingElseMayBeMeantAndIsLeftOut() {
        Sentence said = new Sentence(
                List.of("a", "man", "sees", "a", "dish", "on", "a", "table"),
                List.of(
                        new Phrase(0, 2, List.of(LEFT), "1", Set.of("people")),
                        new Phrase(3, 5, List.of(RIGHT), "2", Set.of("other")),
                        new Phrase(6, 8, List.of(new Box(0, 0, 9, 9)), "3", Set.of("other"))));

        assertThat(relations(said)).containsExactly("0 0 shows", "0 1 None");
    }

    @Test
    void aGroupAndOneOfItAreNotTwoThings() {
        assertThat(relations(sentence(thing("1", "people", LEFT), "greets", thing("2", "other", LEFT))))
                .containsExactly("0 0 shows");
    }

    @Test
    void everyBoxOfAThingIsAnObject() {
        assertThat(relations(sentence(thing("1", "people", LEFT, new Box(0, 0, 9, 9)), "at", thing("2", "scene"))))
                .containsExactly("0 0 shows", "0 1 shows");
    }
}
