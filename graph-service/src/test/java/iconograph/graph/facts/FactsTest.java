package iconograph.graph.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import iconograph.contracts.Extraction;
import iconograph.contracts.Journey.Linked;
import iconograph.contracts.LinkDecision;
import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Post;
import iconograph.contracts.TextSpan;
import iconograph.graph.Events;

import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void tellWhatEachMentionNames() {
        // Given
        Linked event = Events.post("1", "🎉 Messi joins Inter Miami near Springfield")
                .linked("Messi", "PER", "Q615", 0.9)
                .unknown("Inter Miami", "ORG")
                .ambiguous("Springfield", "LOC", "Q1", "Q2")
                .event();

        // When
        Facts facts = Facts.of(event);

        // Then
        String post = Events.idOf("1").toString();
        assertThat(facts.mentions())
                .extracting(MentionFact::quote)
                .containsExactly("Messi", "Inter Miami", "Springfield");
        assertThat(facts.mentions().getFirst().id()).isEqualTo(post + "/2-7");
        assertThat(facts.claims())
                .extracting(Claim::key)
                .containsExactlyInAnyOrder(
                        post + "/2-7/names/Q615",
                        post + "/14-25/names/" + CoinedId.of("inter miami", "ORG"),
                        post + "/31-42/may-name/Q1",
                        post + "/31-42/may-name/Q2");
        assertThat(facts.entities()).hasSize(4);
    }

    @Test
    void areTheSameForTheSameEvent() {
        Linked event = Events.post("1", "Messi and Messi and Suárez")
                .picture('a', "a cup")
                .linked("Messi", "PER", "Q615", 0.9)
                .shownIn('a', 1, 2, 3, 4)
                .linked("Messi", "PER", "Q615", 0.8)
                .unknown("Suárez", "PER")
                .related(0, 2, "/per/per/peer")
                .event();

        assertThat(Facts.of(event)).isEqualTo(Facts.of(event));
    }

    @Test
    void replaceHalvesOfPairsAndKeepTheSpans() {
        Facts facts = Facts.of(Events.post("1", "a \uD800 Messi")
                .linked("Messi", "PER", "Q615", 0.9)
                .event());

        assertThat(facts.post().text()).isEqualTo("a \uFFFD Messi");
        assertThat(facts.mentions().getFirst().quote()).isEqualTo("Messi");
    }

    @Test
    void refuseASpanThatEndsAfterTheText() {
        Linked event = misread(new Mention(new TextSpan(0, 99), "PER", 0.5));

        assertThatThrownBy(() -> Facts.of(event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ends after the text, which has 5 code points");
    }

    @Test
    void refuseTwoMentionsAtOnePlace() {
        Linked event =
                misread(new Mention(new TextSpan(0, 5), "PER", 0.5), new Mention(new TextSpan(0, 5), "ORG", 0.5));

        assertThatThrownBy(() -> Facts.of(event)).hasMessageContaining("two mentions at");
    }

    @Test
    void refuseAPictureThatThePostDoesNotHave() {
        Linked event = Events.post("1", "Messi")
                .linked("Messi", "PER", "Q615", 0.9)
                .shownIn('f', 0, 0, 1, 1)
                .event();

        assertThatThrownBy(() -> Facts.of(event)).hasMessageContaining("which the post does not have");
    }

    @Test
    void refuseARelationToAnObjectInAPictureThatThePostDoesNotHave() {
        Linked event = Events.post("1", "Messi")
                .linked("Messi", "PER", "Q615", 0.9)
                .relatesTo("holds", 'f', 0, 0, 1, 1)
                .event();

        assertThatThrownBy(() -> Facts.of(event))
                .hasMessageContaining("relates to an object in picture")
                .hasMessageContaining("which the post does not have");
    }

    @Test
    void refuseASightOfAPictureThatThePostDoesNotHave() {
        Linked event = Events.post("1", "Messi").seen('f', "Goal").event();

        assertThatThrownBy(() -> Facts.of(event)).hasMessageContaining("was looked at, which the post does not have");
    }

    @Test
    void tellWhomARegionShowsOnceItIsSettled() {
        Facts facts = Facts.of(Events.post("1", "Messi in Springfield")
                .picture('a', null)
                .linked("Messi", "PER", "Q615", 0.9)
                .shownIn('a', 1, 2, 3, 4)
                .shownIn('a', 5, 6, 7, 8)
                .ambiguous("Springfield", "LOC", "Q1", "Q2")
                .shownIn('a', 1, 2, 3, 4)
                .event());

        assertThat(facts.depictions())
                .extracting(it -> it.shown().region().x() + " " + it.entity())
                .containsExactly("1 Q615", "5 Q615");
    }

    @Test
    void keepTheTimeOfWhatTheSameModelSaidBefore() {
        // Given
        Facts facts = Facts.of(
                Events.post("1", "Messi").linked("Messi", "PER", "Q615", 0.9).event());
        Claim claim = facts.claims().getFirst();
        Instant then = Instant.parse("2026-01-01T00:00:00Z");
        Instant now = Instant.parse("2026-02-02T00:00:00Z");

        // When
        DatedFacts same = new DatedFacts(facts, Map.of(facts.contribution(claim), then), now);
        DatedFacts other = new DatedFacts(
                facts, Map.of(Facts.contribution(claim.key(), new ModelVersion("linker", "0")), then), now);

        // Then
        assertThat(same.at(claim)).isEqualTo(then);
        assertThat(other.at(claim)).isEqualTo(now);
    }

    @Test
    void tellTheLinkersClaimsFromThoseOfTheModelThatReadThePost() {
        Facts facts = Facts.of(Events.post("1", "Messi joins Inter Miami near Springfield")
                .picture('a', "a cup")
                .linked("Messi", "PER", "Q615", 0.9)
                .shownIn('a', 1, 2, 3, 4)
                .unknown("Inter Miami", "ORG")
                .ambiguous("Springfield", "LOC", "Q1", "Q2")
                .related(0, 1, "/per/org/member_of")
                .relatesTo("at", 'a', 5, 6, 7, 8)
                .event());

        assertThat(facts.claims()).hasSize(7).allSatisfy(claim -> assertThat(facts.by(claim))
                .isEqualTo(
                        claim instanceof Claim.Names || claim instanceof Claim.MayName
                                ? Events.LINKER
                                : Events.TAGGER));
    }

    private static Linked misread(Mention... mentions) {
        Post post = Events.post("1", "Messi").event().post();
        List<LinkDecision> decisions =
                java.util.Collections.nCopies(mentions.length, new LinkDecision.Unknown("Messi", List.of()));
        return new Linked(
                post, new Extraction(post.id(), Events.TAGGER, List.of(mentions), List.of()), Events.LINKER, decisions);
    }
}
