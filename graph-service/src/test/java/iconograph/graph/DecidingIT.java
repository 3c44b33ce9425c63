package iconograph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.decisions.LedgerEntry;
import iconograph.graph.decisions.Outcome;
import iconograph.graph.decisions.Proposal;
import iconograph.graph.decisions.Wish;
import iconograph.graph.facts.CoinedId;
import iconograph.stores.StoreAddresses;
import iconograph.stores.testing.WithStores;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithStores
class DecidingIT {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Linked MESSI = Events.post("messi", "Messi met Ronaldo, said Leo")
            .linked("Messi", "PER", "Q615", 0.9)
            .linked("Ronaldo", "PER", "Q11571", 0.8)
            .unknown("Leo", "PER")
            .related(0, 1, "/per/per/peer")
            .event();
    private static final Linked LEO =
            Events.post("leo", "Leo again").unknown("Leo", "PER").event();

    TestGraph graph;

    @BeforeEach
    void write(StoreAddresses stores, @TempDir Path directory) throws SQLException {
        graph = TestGraph.empty(stores, directory);
        graph.write(List.of(MESSI, LEO), NOW);
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void entitiesThatWereMergedAreOneInBothStoresAndTwoAgainWhenThatIsUndone() {
        List<String> before = graph.dump();

        LedgerEntry merge = taken(new Wish.Merge(leo(), "Q615"));

        assertThat(merge.before()).containsExactly(Map.entry(leo(), leo()));
        assertThat(merge.after()).containsExactly(Map.entry(leo(), "Q615"));
        assertThat(row("MATCH (:Entity {id: $id})-[s:SAME_AS]->(r) RETURN r.id + ' ' + s.by", leo()))
                .isEqualTo("Q615 ada");
        assertThat(graph.dump())
                .filteredOn(line -> line.startsWith("<https://w3id.org/iconograph/entity/")
                        && line.contains("owl#sameAs> <http://www.wikidata.org/entity/Q615>")
                        && line.contains("decisions>"))
                .hasSize(1);

        taken(new Wish.Undo(merge.id()));

        assertThat(graph.dump()).isEqualTo(before);
    }

    @Test
    void ofMergesInAChainTheMiddleOneCanBeUndoneAlone() {
        LedgerEntry first = taken(new Wish.Merge(leo(), "Q615"));
        taken(new Wish.Merge("Q615", "Q11571"));

        assertThat(graph.deciding.decided().representative(leo())).isEqualTo("Q11571");

        taken(new Wish.Undo(first.id()));

        assertThat(graph.deciding.decided().representative(leo())).isEqualTo(leo());
        assertThat(graph.deciding.decided().representative("Q615")).isEqualTo("Q11571");
        assertThat(row("MATCH (e:Entity {id: $id}) RETURN coalesce(e.representative, 'none')", leo()))
                .isEqualTo("none");
    }

    @Test
    void whatIsNotTheSameIsNotMergedAsLongAsThatIsNotUndone() {
        LedgerEntry apart = taken(new Wish.NotSame(leo(), "Q615"));

        assertThat(decide(false, new Wish.Merge(leo(), "Q615")))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.reason())
                        .contains("decision " + apart.id())
                        .contains("not the same"));

        taken(new Wish.Undo(apart.id()));

        taken(new Wish.Merge(leo(), "Q615"));
    }

    @Test
    void itemsThatWikidataHoldsApartAreMergedOnlyIfThatIsConfirmed() {
        assertThat(decide(false, new Wish.Merge("Q11571", "Q615")))
                .isInstanceOfSatisfying(Outcome.Doubtful.class, doubtful -> assertThat(doubtful.warnings())
                        .first()
                        .asString()
                        .contains("Q11571")
                        .contains("Q615"));

        assertThat(decide(true, new Wish.Merge("Q11571", "Q615"))).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void mentionsThatWereSplitOffNameAnotherEntityAlsoWhenTheirPostIsReadAnew() {
        String mention = MESSI.post().id() + "/24-27";
        LedgerEntry split = taken(new Wish.Split(leo(), List.of(mention), null));
        List<String> after = graph.dump();

        assertThat(row("MATCH (:Mention {id: $id})-[r:NAMES]->(e) RETURN e.id + ' ' + r.model", mention))
                .isEqualTo(split.after().get(mention) + " person:ada")
                .startsWith("new:");
        assertThat(row("MATCH (:Entity {id: $id})<-[:NAMES]-(m) RETURN m.id", leo()))
                .isEqualTo(LEO.post().id() + "/0-3");

        graph.write(List.of(MESSI), NOW.plusSeconds(60));
        assertThat(graph.dump()).isEqualTo(after);

        graph.rebuilding.run();
        assertThat(graph.rebuilding.latest().problem()).isNull();
        assertThat(graph.dump()).isEqualTo(after);
    }

    @Test
    void aDecisionAboutWordsThatAnEditTookAwayDoesNotHoldForOthers() {
        String mention = LEO.post().id() + "/0-3";
        taken(new Wish.Split(leo(), List.of(mention), "Q615"));

        graph.write(
                List.of(Events.post("leo", "Lea again").unknown("Lea", "PER").event()), NOW);

        assertThat(row("MATCH (:Mention {id: $id})-[r:NAMES]->(e) RETURN r.model", mention))
                .isEqualTo("linker");
    }

    @Test
    void aWholeBatchIsUndoneAtOnce() {
        List<String> before = graph.dump();
        Outcome outcome = decide(true, new Wish.Merge(leo(), "Q615"), new Wish.Merge("Q615", "Q11571"));
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
        LedgerEntry first = ((Outcome.Taken) outcome).decisions().getFirst();

        assertThat(graph.deciding.undoBatch(first.batch(), "bob", "too hasty")).isInstanceOf(Outcome.Taken.class);

        assertThat(graph.dump()).isEqualTo(before);
        assertThat(graph.deciding.entries(null, null, 10)).hasSize(4);
    }

    @Test
    void nothingOfAProposalIsTakenIfOneOfItsDecisionsContradictsAnother() {
        Outcome outcome = decide(true, new Wish.NotSame(leo(), "Q615"), new Wish.Merge(leo(), "Q615"));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(graph.deciding.entries(null, null, 10)).isEmpty();
    }

    @Test
    void whoDecidesOnOldGroundsIsTold() {
        taken(new Wish.Merge(leo(), "Q615"));

        assertThat(graph.deciding.decide(
                        new Proposal("bob", null, true, List.of(new Wish.NotSame("Q615", "Q11571"))), 0L))
                .isEqualTo(new Outcome.Stale(1));
    }

    @Test
    void aPreviewSaysHowMuchIsAtStakeAndDecidesNothing() {
        List<String> before = graph.dump();

        assertThat(graph.deciding
                        .preview(new Proposal("ada", null, false, List.of(new Wish.Merge(leo(), "Q615"))))
                        .previews())
                .singleElement()
                .satisfies(preview -> {
                    assertThat(preview.objection()).isNull();
                    assertThat(preview.entities()).extracting(it -> it.id()).containsExactly(leo(), "Q615");
                    assertThat(preview.entities().getFirst().mentions()).isEqualTo(2);
                    assertThat(preview.entities().getFirst().posts()).isEqualTo(2);
                    assertThat(preview.entities().getLast().relations()).isEqualTo(1);
                });
        assertThat(graph.dump()).isEqualTo(before);
    }

    @Test
    void wishesThatNobodyUnderstandsAreToldFromThoseThatCannotBe() {
        assertThat(decide(false, new Wish.Merge("Q0", "Q615"))).isInstanceOf(Outcome.Malformed.class);
        assertThat(decide(false, new Wish.Merge(null, "Q615"))).isInstanceOf(Outcome.Malformed.class);
        assertThat(decide(false, new Wish.Split(leo(), List.of("nobody/0-1"), null)))
                .isInstanceOf(Outcome.Malformed.class);
        assertThat(decide(false, new Wish.Merge("Q999", "Q615"))).isInstanceOf(Outcome.Refused.class);
        assertThat(decide(false, new Wish.Undo(77L))).isInstanceOf(Outcome.Refused.class);
        assertThat(graph.deciding.decide(new Proposal(" ", null, false, List.of(new Wish.Undo(1L))), null))
                .isInstanceOf(Outcome.Malformed.class);
    }

    @Test
    void theLedgerOnlyGrows() throws SQLException {
        taken(new Wish.Merge(leo(), "Q615"));

        try (Connection connection = graph.database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update graph.decision set decided_by = 'eve'"))
                    .hasMessageContaining("only ever added");
        }
    }

    private LedgerEntry taken(Wish wish) {
        Outcome outcome = decide(true, wish);
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
        Outcome.Taken taken = (Outcome.Taken) outcome;
        assertThat(taken.applied()).isTrue();
        return taken.decisions().getFirst();
    }

    private Outcome decide(boolean confirmed, Wish... wishes) {
        return graph.deciding.decide(new Proposal("ada", "as seen", confirmed, List.of(wishes)), null);
    }

    /// The id of the entity that is coined for Leo.
    private static String leo() {
        return CoinedId.of("Leo", "PER");
    }

    private String row(String query, String id) {
        return graph.driver
                .executableQuery(query)
                .withParameters(Map.of("id", id))
                .execute()
                .records()
                .getFirst()
                .get(0)
                .asString();
    }
}
