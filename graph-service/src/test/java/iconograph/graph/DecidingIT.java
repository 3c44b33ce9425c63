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
import iconograph.contracts.ModelVersion;
import iconograph.graph.decisions.Lapsed;
import iconograph.graph.decisions.LedgerEntry;
import iconograph.graph.decisions.Outcome;
import iconograph.graph.decisions.Proposal;
import iconograph.graph.decisions.Wish;
import iconograph.graph.decisions.WishedFact;
import iconograph.graph.facts.CoinedId;
import iconograph.stores.StoreAddresses;
import iconograph.stores.testing.WithStores;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
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

    private static final Linked CUP = Events.post("cup", "Messi joins Inter Miami near Springfield")
            .picture('a', "a cup")
            .linked("Messi", "PER", "Q615", 0.9)
            .shownIn('a', 64, 120, 320, 240)
            .relatesTo("holds", 'a', 5, 6, 7, 8)
            .unknown("Inter Miami", "ORG")
            .ambiguous("Springfield", "LOC", "Q1", "Q2")
            .related(0, 1, "/per/org/member_of")
            .event();
    private static final String MENTION = CUP.post().id() + "/0-5";
    private static final String REGION = Events.sha256('a') + "/64,120,320,240";
    private static final WishedFact SHOWN = new WishedFact.Depiction(MENTION, REGION, null);
    private static final WishedFact MEMBER =
            new WishedFact.Relation(MENTION, CUP.post().id() + "/12-23", "/per/org/member_of");

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
    void anEntityThatStandsForOthersHasTheirPostsToo() {
        LedgerEntry merge = taken(new Wish.Merge(leo(), "Q615"));
        assertThat(posts("Q615")).isEqualTo("2");
        assertThat(posts(leo())).isEqualTo("2");

        graph.write(List.of(Events.post("leo", "Nobody").event()), NOW.plusSeconds(60));
        assertThat(posts("Q615")).isEqualTo("1");
        graph.write(List.of(LEO), NOW.plusSeconds(120));
        assertThat(posts("Q615")).isEqualTo("2");
        graph.writer.withdraw(MESSI.post().id());
        // Nobody names the item itself any more.
        assertThat(graph.dump()).noneMatch(line -> line.startsWith("Entity") && line.contains("id=Q615,"));
        graph.write(List.of(MESSI), NOW);
        assertThat(posts("Q615")).isEqualTo("2");
        rebuildsToTheSame();

        taken(new Wish.Undo(merge.id()));

        assertThat(posts("Q615")).isEqualTo("1");
        assertThat(row("MATCH (e:Entity {id: $id}) RETURN e.place", "Q615")).isEqualTo("999999998/Q615");
    }

    private String posts(String entity) {
        return row("MATCH (e:Entity {id: $id}) RETURN toString(e.posts)", entity);
    }

    @Test
    void aDecisionLeavesInRdfWhatOthersSay() {
        taken(new Wish.NotSame("Q615", "Q11571"));
        List<String> before = graph.dump();
        Quad mark = new Quad(
                NodeFactory.createURI("https://w3id.org/iconograph/decisions"),
                NodeFactory.createURI("urn:a"),
                NodeFactory.createURI("urn:b"),
                NodeFactory.createURI("urn:c"));
        graph.rdf.change(dataset -> {
            dataset.add(mark);
            return true;
        });

        LedgerEntry same = taken(new Wish.NotSame("Q11571", leo()));
        LedgerEntry again = taken(new Wish.NotSame("Q11571", leo()));
        taken(new Wish.Undo(same.id()));

        assertThat(graph.dump())
                .as("said twice")
                .anyMatch(line -> line.startsWith("<http://www.wikidata.org/entity/Q11571> ")
                        && line.contains("owl#differentFrom"));

        LedgerEntry gone = taken(new Wish.Undo(again.id()));
        List<String> after = graph.dump();

        assertThat(after).filteredOn(line -> !line.contains("urn:a")).isEqualTo(before);
        assertThat(after).as("what nobody decided about").anyMatch(line -> line.contains("urn:a"));
        taken(new Wish.Undo(gone.id()));
        graph.rdf.change(dataset -> {
            dataset.delete(mark);
            return true;
        });
        rebuildsToTheSame();
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
        assertThat(graph.deciding.entries(null, Long.MAX_VALUE, 10)).hasSize(4);
    }

    @Test
    void nothingOfAProposalIsTakenIfOneOfItsDecisionsContradictsAnother() {
        Outcome outcome = decide(true, new Wish.NotSame(leo(), "Q615"), new Wish.Merge(leo(), "Q615"));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(graph.deciding.entries(null, Long.MAX_VALUE, 10)).isEmpty();
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

    @Test
    void anApprovedDepictionIsAPersonsInBothStoresAndWikidatasToo() {
        graph.write(List.of(CUP), NOW);
        List<String> before = graph.dump();

        LedgerEntry approved = taken(new Wish.Approve(SHOWN));

        assertThat(row(
                        "MATCH (:Mention {id: $id})-[r:SHOWN_IN]->() RETURN r.model + ' ' + r.version + ' ' + r.score",
                        MENTION))
                .isEqualTo("person:ada decision-1 1.0");
        assertThat(row("MATCH ()-[r:DEPICTS {mention: $id}]->(e) RETURN e.id + ' ' + r.decision", MENTION))
                .isEqualTo("Q615 1");
        assertThat(graph.dump())
                .anyMatch(line -> line.contains("/prop/qualifier/P2677> \"pct:10,25,50,50\""))
                .anyMatch(line -> line.contains("/prop/statement/P180> <http://www.wikidata.org/entity/Q615>"))
                .anyMatch(line -> line.startsWith("<https://w3id.org/iconograph/picture/" + Events.sha256('a'))
                        && line.contains("/prop/P180> <https://w3id.org/iconograph/statement/"));
        assertThat(approved.after()).containsEntry(MENTION + "/shown-in/" + REGION, "approved");
        assertThat(graph.deciding.entries("Q615", Long.MAX_VALUE, 10)).hasSize(1);

        taken(new Wish.Undo(approved.id()));

        assertThat(graph.dump()).isEqualTo(before);
    }

    @Test
    void anApprovedDepictionIsWikidatasTooOnceTheEntityIsOneWithAnItem() {
        Linked leoShown = Events.post("shown", "Leo in a picture")
                .picture('b', null)
                .unknown("Leo", "PER")
                .shownIn('b', 0, 0, 320, 240)
                .event();
        graph.write(List.of(leoShown), NOW);
        String mention = leoShown.post().id() + "/0-3";
        taken(new Wish.Approve(new WishedFact.Depiction(mention, Events.sha256('b') + "/0,0,320,240", null)));
        List<String> before = graph.dump();
        assertThat(before).noneMatch(line -> line.contains("/prop/direct/P180>"));

        LedgerEntry merge = taken(new Wish.Merge(leo(), "Q615"));

        assertThat(graph.dump())
                .anyMatch(line -> line.contains("/prop/direct/P180> <http://www.wikidata.org/entity/Q615>"));
        rebuildsToTheSame();

        taken(new Wish.Undo(merge.id()));

        assertThat(graph.dump()).isEqualTo(before);
        assertThat(graph.comparison.run().drifting()).isZero();
    }

    @Test
    void whatWasApprovedStaysWhenAnotherModelDoesNotFindItOrLinksTheNameOtherwise() {
        graph.write(List.of(CUP), NOW);
        taken(new Wish.Approve(SHOWN));
        taken(new Wish.Approve(MEMBER));

        graph.write(
                List.of(Events.post("cup", "Messi joins Inter Miami near Springfield")
                        .by(new ModelVersion("tagger", "2"))
                        .picture('a', "a cup")
                        .linked("Messi", "PER", "Q11571", 0.9)
                        .unknown("Inter Miami", "ORG")
                        .event()),
                NOW.plusSeconds(60));

        assertThat(row("MATCH ()-[r:DEPICTS {mention: $id}]->(e) RETURN e.id", MENTION))
                .isEqualTo("Q615");
        assertThat(row("MATCH (:Mention {id: $id})-[r:RELATES]->() RETURN r.model + ' ' + r.type", MENTION))
                .isEqualTo("person:ada /per/org/member_of");
        assertThat(graph.deciding.lapsed()).isEmpty();
        rebuildsToTheSame();
    }

    @Test
    void whatWasRejectedIsNoFactInEitherStoreHoweverOftenAModelSaysSo() {
        graph.write(List.of(CUP), NOW);
        List<String> before = graph.dump();
        LedgerEntry shown = taken(new Wish.Reject(SHOWN));
        LedgerEntry member = taken(new Wish.Reject(MEMBER));
        taken(new Wish.Reject(new WishedFact.ObjectRelation(MENTION, Events.sha256('a') + "/5,6,7,8", "holds")));
        List<String> after = graph.dump();

        assertThat(after)
                .noneMatch(line -> line.startsWith("SHOWN_IN") || line.startsWith("DEPICTS"))
                .noneMatch(line -> line.startsWith("RELATES " + MENTION) || line.startsWith("RELATES_TO"))
                .noneMatch(line -> line.contains("ns#shownIn>") || line.contains("foaf/0.1/depicts>"))
                .noneMatch(line -> line.contains("/relation/per/org/member_of>"))
                .anyMatch(line ->
                        line.contains("decision/%d> <http://www.w3.org/ns/prov#invalidated>".formatted(member.id()))
                                && line.contains("claim/" + MENTION + "/relates/12-23"));

        graph.write(List.of(CUP), NOW.plusSeconds(60));
        assertThat(graph.dump()).isEqualTo(after);
        rebuildsToTheSame();

        graph.deciding.undoBatch(shown.batch(), "ada", null);
        taken(new Wish.Undo(member.id()));
        taken(new Wish.Undo(member.id() + 1));
        assertThat(graph.dump()).isEqualTo(before);
    }

    @Test
    void decisionsOfWhatIsGoneAreKeptAndReportedAndHoldAgainWhenItComesBack() {
        graph.write(List.of(CUP), NOW);
        LedgerEntry shown = taken(new Wish.Approve(SHOWN));
        LedgerEntry member = taken(new Wish.Reject(MEMBER));
        List<String> before = graph.dump();

        graph.write(
                List.of(Events.post("cup", "Messi joins Inter Miami near Springfield")
                        .linked("Messi", "PER", "Q615", 0.9)
                        .event()),
                NOW);
        assertThat(graph.deciding.lapsed())
                .extracting(it -> it.decision().id() + ": " + it.reason())
                .containsExactly(
                        shown.id() + ": the post does not have the picture any more",
                        member.id() + ": \"Inter Miami\" is no name there any more");

        graph.writer.withdraw(CUP.post().id());
        assertThat(graph.deciding.lapsed())
                .extracting(Lapsed::reason)
                .containsExactly("the post is gone", "the post is gone");

        graph.write(List.of(CUP), NOW);
        assertThat(graph.deciding.lapsed()).isEmpty();
        assertThat(graph.dump()).isEqualTo(before);
    }

    @Test
    void aBoxIsCorrectedByRejectingItAndApprovingAnother() {
        graph.write(List.of(CUP), NOW);
        String other = Events.sha256('a') + "/60,100,330,300";

        assertThat(decide(
                        false,
                        new Wish.Reject(SHOWN),
                        new Wish.Approve(new WishedFact.Depiction(MENTION, other, null))))
                .isInstanceOf(Outcome.Taken.class);

        assertThat(row(
                        "MATCH (:Mention {id: $id})-[:SHOWN_IN]->(r) WITH collect(r.id) AS shown RETURN shown[0] + ' ' + size(shown)",
                        MENTION))
                .isEqualTo(other + " 1");
        rebuildsToTheSame();
    }

    @Test
    void approvingWhomARegionShowsSettlesWhomAnAmbiguousNameMeans() {
        graph.write(List.of(CUP), NOW);
        String springfield = CUP.post().id() + "/29-40";

        assertThat(decide(false, new Wish.Approve(new WishedFact.Depiction(springfield, REGION, null))))
                .isInstanceOf(Outcome.Malformed.class);
        taken(new Wish.Approve(new WishedFact.Depiction(springfield, REGION, "Q2")));

        assertThat(row("MATCH (:Mention {id: $id})-[r:NAMES]->(e) RETURN e.id + ' ' + r.model", springfield))
                .isEqualTo("Q2 person:ada");
        assertThat(row("MATCH ()-[r:DEPICTS {mention: $id}]->(e) RETURN e.id", springfield))
                .isEqualTo("Q2");
    }

    @Test
    void aNameIsCorrectedInItsTypeOrSpanOrIsNone() {
        graph.write(List.of(CUP), NOW);
        String miami = CUP.post().id() + "/12-23";
        String joins = CUP.post().id() + "/6-11";
        LedgerEntry typed = taken(new Wish.Approve(new WishedFact.Name(miami, "LOC")));
        taken(new Wish.Reject(new WishedFact.Name(CUP.post().id() + "/29-40", null)));
        taken(new Wish.Approve(new WishedFact.Name(joins, "OTHER")));

        assertThat(row("MATCH (m:Mention {id: $id})-[:NAMES]->(e) RETURN m.type + ' ' + m.model + ' ' + e.id", miami))
                .isEqualTo("LOC person:ada " + CoinedId.of("Inter Miami", "LOC"));
        assertThat(row("MATCH (m:Mention {id: $id})-[:NAMES]->(e) RETURN m.quote + ' ' + e.type", joins))
                .isEqualTo("joins OTHER");
        assertThat(graph.dump())
                .noneMatch(line -> line.startsWith("Mention") && line.contains("Springfield"))
                .noneMatch(line -> line.contains(CUP.post().id() + "/29-40") && !line.contains("prov#invalidated>"));
        assertThat(typed.after()).containsValue("approved as LOC");
        rebuildsToTheSame();
    }

    @Test
    void whoContradictsAnEarlierVerdictHasToConfirmIt() {
        graph.write(List.of(CUP), NOW);
        taken(new Wish.Approve(SHOWN));

        assertThat(decide(false, new Wish.Reject(SHOWN)))
                .isEqualTo(new Outcome.Doubtful(List.of("ada has approved it by decision 1")));
        taken(new Wish.Reject(SHOWN));

        assertThat(graph.dump()).noneMatch(line -> line.startsWith("SHOWN_IN"));
    }

    @Test
    void verdictsOnWhatThePostDoesNotSayAreNotUnderstood() {
        graph.write(List.of(CUP), NOW);

        for (WishedFact fact : List.of(
                new WishedFact.Depiction(MENTION, Events.sha256('a') + "/1,2,3,4", null),
                new WishedFact.Depiction(MENTION, Events.sha256('b') + "/64,120,320,240", null),
                new WishedFact.Depiction(MENTION, REGION, "Q11571"),
                new WishedFact.Relation(MENTION, CUP.post().id() + "/29-40", "/per/org/member_of"),
                new WishedFact.Name("nobody", null),
                new WishedFact.Name(Events.idOf("unwritten") + "/0-3", null))) {
            assertThat(decide(true, new Wish.Reject(fact))).as("%s", fact).isInstanceOf(Outcome.Malformed.class);
        }
        for (WishedFact fact : List.of(
                new WishedFact.Depiction(MENTION, Events.sha256('a') + "/600,0,100,100", null),
                new WishedFact.Name(CUP.post().id() + "/30-99", "PER"),
                new WishedFact.Name(CUP.post().id() + "/5-11", "PER"),
                new WishedFact.Name(MENTION, "a type"))) {
            assertThat(decide(true, new Wish.Approve(fact))).as("%s", fact).isInstanceOf(Outcome.Malformed.class);
        }
        assertThat(decide(true, new Wish.Approve(null))).isInstanceOf(Outcome.Malformed.class);
    }

    private void rebuildsToTheSame() {
        List<String> before = graph.dump();
        assertThat(graph.comparison.run().drifting()).isZero();

        graph.rebuilding.run();

        assertThat(graph.rebuilding.latest().problem()).isNull();
        assertThat(graph.dump()).isEqualTo(before);
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
