package iconograph.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import iconograph.contracts.Candidate;
import iconograph.contracts.EntityId;
import iconograph.contracts.ImageRegion;
import iconograph.contracts.Likeness;
import iconograph.contracts.LinkDecision;
import iconograph.contracts.LinkDecision.Ambiguous;
import iconograph.contracts.LinkDecision.Linked;
import iconograph.contracts.LinkDecision.Unknown;
import iconograph.contracts.Look;
import iconograph.contracts.Mention;
import iconograph.contracts.Resemblance;
import iconograph.contracts.Sight;
import iconograph.contracts.TextSpan;
import iconograph.linking.index.ItemFixtures;
import iconograph.linking.index.UnreadableIndex;
import iconograph.linking.pictures.FakeLikenesses;
import iconograph.linking.pictures.ReferenceRun;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexLinkerTest {

    @SuppressWarnings("NullAway.Init")
    private static IndexLinker linker;

    @BeforeAll
    static void opensAnIndex(@TempDir Path folder) throws IOException {
        List<String> lines = new ArrayList<>(ItemFixtures.TOWN_AND_TEAM);
        lines.add(ItemFixtures.line("Q71", "Alex Morgan", "human", "a person", "person", 20));
        lines.add(ItemFixtures.line("Q72", "Alex Morgan", "human", "a person", "person", 20));
        linker = IndexLinker.open(ItemFixtures.index(folder, lines));
    }

    @AfterAll
    static void closesIt() {
        linker.close();
    }

    @Test
    void linksAWellKnownName() {
        assertThat(link("🎉🎉 What a night in Paris!", "Paris", "LOC"))
                .isInstanceOfSatisfying(
                        Linked.class,
                        linked -> assertThat(linked.choice().entity().value()).isEqualTo("Q90"));
    }

    @Test
    void linksAHashtag() {
        assertThat(link("so close #GoLakers", "#GoLakers", "ORG"))
                .isInstanceOfSatisfying(
                        Linked.class,
                        linked -> assertThat(linked.choice().entity().value()).isEqualTo("Q121783"));
    }

    @Test
    void callsNamesakesThatNothingTellsApartAmbiguous() {
        assertThat(link("I met Alex Morgan", "Alex Morgan", "PER"))
                .isInstanceOfSatisfying(Ambiguous.class, ambiguous -> assertThat(ambiguous.candidates())
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void linksTheNamesOfALongTextAlikeHoweverOftenItIsAsked() {
        String text = "We flew from London to Paris and saw the Lakers. ".repeat(40);
        List<Mention> mentions = new ArrayList<>();
        for (int at = text.indexOf("Paris"); at >= 0; at = text.indexOf("Paris", at + 1)) {
            mentions.add(new Mention(new TextSpan(at, at + 5), "LOC", 1));
        }

        List<LinkDecision> decisions = linker.link(text, mentions, List.of());

        assertThat(decisions).hasSize(40).allSatisfy(decision -> assertThat(decision)
                .isInstanceOfSatisfying(
                        Linked.class,
                        linked -> assertThat(linked.choice().entity().value()).isEqualTo("Q90")));
        assertThat(linker.link(text, mentions, List.of())).isEqualTo(decisions);
    }

    @Test
    void saysWhatATextMeansTheSameEachTimeAndCloserToItsLike() {
        Likeness goal = meaning("The striker scored twice in the final");

        assertThat(meaning("The striker scored twice in the final")).isEqualTo(goal);
        assertThat(meaning("Two goals by the forward won the cup").similarity(goal))
                .isGreaterThan(meaning("How to bake sourdough bread at home").similarity(goal) + 0.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "🎉🎉", "...!"})
    void saysNothingOfATextWithoutWords(String text) {
        assertThat(linker.meaning(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"half a pair \ud83d and more", "a \u0000 in it", "Привет, мир", "日本", "1"})
    void saysWhatAnyTextMeans(String text) {
        assertThat(meaning(text).direction()).hasSize(384);
    }

    @Test
    void readsOnlyTheBeginningOfAHugeText() {
        String text = "We flew from London to Paris 🎉 and saw the Lakers. ".repeat(200_000);

        assertThat(meaning(text)).isEqualTo(meaning(text.substring(0, 5_000)));
    }

    private static Likeness meaning(String text) {
        return linker.meaning(text).orElseThrow();
    }

    /// The reference pictures are of one of two people whom nothing else tells apart.
    @Test
    void letsAFaceDecideBetweenNamesakesAndSaysWhichPicturesItCompared(@TempDir Path folder) throws IOException {
        Path index = ItemFixtures.index(
                folder,
                List.of(
                        ItemFixtures.line("Q71", "Alex Morgan", "human", "a person", "person", 20),
                        ItemFixtures.line("Q72", "Alex Morgan", "human", "a person", "person", 20)));
        Files.writeString(folder.resolve("morgan.jpg"), "1 0");
        Path list = Files.writeString(
                folder.resolve("list.jsonl"), "{\"qid\":\"Q72\",\"kind\":\"portrait\",\"file\":\"morgan.jpg\"}");
        try (ReferenceRun run = ReferenceRun.into(index, new FakeLikenesses())) {
            run.addListed(list, folder, of -> {});
        }
        ImageRegion face = new ImageRegion("a", 2, 2, 5, 5);
        Sight seen = new Sight.Seen(
                "a",
                null,
                List.of(),
                1,
                List.of(),
                "a face",
                true,
                List.of(new Look(Look.Kind.FACE, face, Likeness.of(FakeLikenesses.ENCODER, new float[] {1, 0}))));
        Mention mention = new Mention(new TextSpan(6, 17), "PER", 1);

        try (IndexLinker seeing = IndexLinker.open(index)) {
            assertThat(seeing.link("I met Alex Morgan", List.of(mention), List.of(seen)))
                    .singleElement()
                    .isInstanceOfSatisfying(Linked.class, linked -> {
                        assertThat(linked.choice().entity().value()).isEqualTo("Q72");
                        assertThat(linked.choice().resemblance())
                                .isEqualTo(new Resemblance(Look.Kind.FACE, face, "morgan.jpg", 1));
                        assertThat(linked.choice().parts().get("image")).isPositive();
                        assertThat(linked.candidates().getLast().resemblance()).isNull();
                    });
            assertThat(seeing.link("I met Alex Morgan", List.of(mention), List.of()))
                    .singleElement()
                    .isInstanceOf(Ambiguous.class);
        }
    }

    @Test
    void callsANameThatNoItemHasUnknown() {
        assertThat(link("my neighbour Xanthippe Quux", "Xanthippe Quux", "PER"))
                .isEqualTo(new Unknown("Xanthippe Quux", List.of()));
    }

    @Test
    void answersEachMentionInItsPlace() {
        String text = "Zoë Kravitz 🎬 and KD";

        List<LinkDecision> decisions = linker.link(
                text,
                List.of(new Mention(new TextSpan(0, 11), "PER", 1), new Mention(new TextSpan(18, 20), "PER", 1)),
                List.of());

        assertThat(decisions)
                .extracting(decision -> decision.candidates().getFirst().label())
                .containsExactly("Zoë Kravitz", "Kevin Durant");
    }

    @Test
    void takesAShortNameForTheLongOneThatTheTextHas() {
        String text = "Paris Hilton in Los Angeles: Hilton was there";

        assertThat(linker.link(
                        text, List.of(mention(text, "Paris Hilton", "PER"), mention(text, "Hilton", "PER")), List.of()))
                .extracting(decision -> decision.candidates().getFirst().label())
                .containsExactly("Paris Hilton", "Paris Hilton");
    }

    @Test
    void saysWhyNotTheSecond() {
        assertThat(link("🎉🎉 What a night in Paris!", "Paris", "LOC")).isInstanceOfSatisfying(Linked.class, linked -> {
            assertThat(linked.whyNotTheSecond()).startsWith("Paris (Q90) rather than Paris (Q");
            assertThat(linked.choice().features()).containsKeys("POPULARITY", "SAME_TYPE");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "\u0000", "/.*/", "a:b AND (c* OR \"d~2\")", "[a-", "(?<=x", "\\", "\uD83C", "+-&&||!"})
    void callsWhatIsNoNameUnknown(String name) {
        String text = "so " + name + " it is";
        Mention mention = new Mention(TextSpan.ofUtf16(text, 3, 3 + name.length()), "PER", 1);

        assertThat(linker.link(text, List.of(mention), List.of()))
                .singleElement()
                .isInstanceOf(Unknown.class);
    }

    @Test
    void callsAMentionOfFiveHundredCharactersUnknown() {
        String text = "Paris ".repeat(84).strip();

        assertThat(link(text, text, "LOC")).isInstanceOf(Unknown.class);
    }

    @Test
    void theAuthorsRecentPostsMakeTheirLikeLikelier() {
        String text = "Paris";
        Mention mention = new Mention(new TextSpan(0, 5), "", 1);

        assertThat(texas(linker.link(text, List.of(mention), List.of(), List.of(new EntityId("Q830149")))))
                .isGreaterThan(texas(linker.link(text, List.of(mention), List.of())));
    }

    private static double texas(List<LinkDecision> decisions) {
        return decisions.getFirst().candidates().stream()
                .filter(candidate -> candidate.entity().equals(new EntityId("Q830149")))
                .mapToDouble(Candidate::score)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhichVersionDecides(@TempDir Path folder) throws IOException {
        assertThat(linker.version().name()).isEqualTo("linker");
        try (IndexLinker knowsLess = IndexLinker.open(ItemFixtures.index(folder, ItemFixtures.TOWN_AND_TEAM))) {
            assertThat(knowsLess.version()).isNotEqualTo(linker.version());
        }
    }

    @Test
    void refusesAMissingIndex(@TempDir Path folder) {
        assertThatThrownBy(() -> IndexLinker.open(folder)).isInstanceOf(UnreadableIndex.class);
    }

    private static LinkDecision link(String text, String name, String type) {
        return linker.link(text, List.of(mention(text, name, type)), List.of()).getFirst();
    }

    /// Of the last place where the name stands.
    private static Mention mention(String text, String name, String type) {
        int at = text.lastIndexOf(name);
        return new Mention(TextSpan.ofUtf16(text, at, at + name.length()), type, 1);
    }
}
