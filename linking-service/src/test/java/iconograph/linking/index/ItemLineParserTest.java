package iconograph.linking.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;

import iconograph.contracts.EntityId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemLineParserTest {

    private final ItemLineParser parser = new ItemLineParser(CoarseTypes.listed(), Languages.ENGLISH);

    @Test
    void readsAnItemOfTheDump() throws IOException {
        WikidataItem item = item("""
                {"type":"item","id":"Q7","labels":{"de":{"language":"de","value":"Emmi"},\
                "en":{"language":"en","value":"Emmy"}},"descriptions":{"en":{"language":"en","value":"a mathematician"}},\
                "aliases":{"en":[{"language":"en","value":"E. N."}],"de":[{"language":"de","value":"Emmchen"}]},\
                "claims":{"P31":[%s],"P18":[%s],"P154":[%s],"P2002":[%s]},\
                "sitelinks":{"enwiki":{"site":"enwiki","title":"Emmy","badges":[]},"dewiki":{"site":"dewiki","title":"E"},\
                "commonswiki":{"site":"commonswiki","title":"E"},"enwikiquote":{"site":"enwikiquote","title":"E"}}},\
                """.formatted(item("Q5", "normal"), text("Emmy.jpg"), text("Logo.svg"), text("emmy")));

        assertThat(item)
                .isEqualTo(new WikidataItem(
                        new EntityId("Q7"),
                        "Emmy",
                        List.of("E. N."),
                        "a mathematician",
                        List.of(new EntityId("Q5")),
                        List.of(),
                        CoarseType.PER,
                        2,
                        List.of("Emmy.jpg", "Logo.svg"),
                        List.of("emmy")));
    }

    @Test
    void takesANameThatIsTheSameInAllLanguages() throws IOException {
        assertThat(item("{\"type\":\"item\",\"id\":\"Q8\",\"labels\":{\"fr\":%s,\"en-gb\":%s,\"mul\":%s}}"
                                .formatted(label("fr", "Un"), label("en-gb", "Two"), label("mul", "Three")))
                        .label())
                .isEqualTo("Three");
        assertThat(item("{\"type\":\"item\",\"id\":\"Q8\",\"labels\":{\"fr\":%s,\"en-gb\":%s}}"
                                .formatted(label("fr", "Un"), label("en-gb", "Two")))
                        .label())
                .isEqualTo("Two");
        assertThat(item("{\"type\":\"item\",\"id\":\"Q8\",\"labels\":{\"fr\":%s}}".formatted(label("fr", "Un")))
                        .label())
                .isEqualTo("Un");
    }

    @Test
    void knowsAnItemByItsNamesInAllWantedLanguages() throws IOException {
        String line = """
                {"type":"item","id":"Q8","labels":{"fr":%s,"mul":%s,"en-gb":%s,"de-at":%s,"de":%s},\
                "descriptions":{"en":%s,"fr":%s},"aliases":{"fr":[%s],"de":[%s]}}
                """.formatted(
                        label("fr", "Un"),
                        label("mul", "Two"),
                        label("en-gb", "Three"),
                        label("de-at", "Vier"),
                        label("de", "Fuenf"),
                        label("en", "a number"),
                        label("fr", "un nombre"),
                        label("fr", "Six"),
                        label("de", "Sieben"));

        WikidataItem english = item(line);
        WikidataItem german = item(line, new Languages(List.of("de", "en")));

        assertThat(english.label()).isEqualTo("Two");
        assertThat(english.aliases()).containsExactly("Three");
        assertThat(german.label()).isEqualTo("Fuenf");
        assertThat(german.aliases()).containsExactlyInAnyOrder("Sieben", "Two", "Three", "Vier");
        assertThat(german.description()).isEqualTo("a number");
        assertThat(item(line, new Languages(List.of("ja"))).aliases()).isEmpty();
    }

    @Test
    void readsEmptyMapsThatAreWrittenAsLists() throws IOException {
        WikidataItem item = item(
                "{\"type\":\"item\",\"id\":\"Q8\",\"labels\":{\"en\":%s},\"aliases\":[],\"descriptions\":[],\"claims\":[],\"sitelinks\":[]}"
                        .formatted(label("en", "Bare")));

        assertThat(item.aliases()).isEmpty();
        assertThat(item.description()).isNull();
        assertThat(item.types()).isEmpty();
    }

    @Test
    void leavesOutDeprecatedStatementsAndPutsPreferredOnesFirst() throws IOException {
        WikidataItem item =
                item("{\"type\":\"item\",\"id\":\"Q8\",\"labels\":{\"en\":%s},\"claims\":{\"P31\":[%s,%s,%s]}}"
                        .formatted(
                                label("en", "Ranked"),
                                item("Q515", "normal"),
                                item("Q5", "deprecated"),
                                item("Q43229", "preferred")));

        assertThat(item.types()).extracting(EntityId::value).containsExactly("Q43229", "Q515");
        assertThat(item.coarse()).isEqualTo(CoarseType.ORG);
    }

    @Test
    void readsOldStatementsThatHaveOnlyANumberAndPassesOverThoseWithoutAValue() throws IOException {
        WikidataItem item = item("""
                {"type":"item","id":"Q8","labels":{"en":%s},"claims":{"P31":[\
                {"mainsnak":{"snaktype":"somevalue","property":"P31"},"type":"statement","rank":"normal"},\
                {"mainsnak":{"snaktype":"value","datavalue":{"value":{"entity-type":"item","numeric-id":515}}},"rank":"normal"}]}}
                """.formatted(label("en", "Old")));

        assertThat(item.types()).extracting(EntityId::value).containsExactly("Q515");
    }

    @Test
    void readsAnItemOfTheExtract() throws IOException {
        WikidataItem item = item("""
                {"id":"Q9","label":"Somewhere","aliases":["There"],"description":null,"types":["Q515"],\
                "type_labels":["city"],"image":"Place.jpg","popularity":12,"coarse":"location","logo":"Arms.svg",\
                "signals":{"deep":[1,{"x":2}]}}
                """);

        assertThat(item.aliases()).containsExactly("There");
        assertThat(item.kinds()).containsExactly("city");
        assertThat(item.popularity()).isEqualTo(12);
        assertThat(item.pictures()).containsExactly("Place.jpg", "Arms.svg");
        assertThat(item.coarse()).isEqualTo(CoarseType.LOC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \r",
                "[",
                "]",
                "{\"type\":\"property\",\"id\":\"P31\",\"labels\":{},\"datatype\":\"wikibase-item\"},",
                "{\"type\":\"lexeme\",\"id\":\"L1\",\"lemmas\":{\"en\":{\"language\":\"en\",\"value\":\"x\"}}},",
                "{\"type\":\"item\",\"id\":\"Q1\",\"labels\":[]},",
            })
    void passesOverWhatIsNotAnItemWithAName(String line) throws IOException {
        assertThat(parse(line)).isInstanceOf(ItemLine.Skipped.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "{\"id\":\"Q1\",\"label\":\"cut o",
                "{\"id\":\"Q1\",\"label\":\"x\"} {\"id\":\"Q2\"}",
                "{\"id\":\"Q0\",\"label\":\"zero\"}",
                "{\"id\":\"Q1\"}",
                "{\"name\":\"other JSON\"}",
                "[1,2]",
                "{\"id\":\"Q1\",\"label\":\"x\",\"types\":[\"city\"]}",
            })
    void refusesWhatIsNoLineOfEitherFormat(String line) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(IOException.class);
    }

    @Test
    void noticesThatAnItemWasMergedIntoAnother() throws IOException {
        assertThat(parse("{\"entity\":\"Q11\",\"redirect\":\"Q12\"}"))
                .isEqualTo(new ItemLine.Redirect(new EntityId("Q11"), new EntityId("Q12")));
    }

    private WikidataItem item(String line) throws IOException {
        return ((ItemLine.Item) parse(line)).item();
    }

    private static WikidataItem item(String line, Languages languages) throws IOException {
        byte[] bytes = line.getBytes(UTF_8);
        ItemLineParser parser = new ItemLineParser(CoarseTypes.listed(), languages);
        return ((ItemLine.Item) parser.parse(bytes, 0, bytes.length)).item();
    }

    private ItemLine parse(String line) throws IOException {
        byte[] padded = ("x" + line + "x").getBytes(UTF_8);
        return parser.parse(padded, 1, padded.length - 1);
    }

    private static String label(String language, String value) {
        return "{\"language\":\"%s\",\"value\":\"%s\"}".formatted(language, value);
    }

    private static String item(String id, String rank) {
        return "{\"mainsnak\":{\"snaktype\":\"value\",\"datavalue\":{\"value\":{\"entity-type\":\"item\",\"numeric-id\":1,\"id\":\"%s\"},\"type\":\"wikibase-entityid\"}},\"rank\":\"%s\",\"qualifiers\":{\"P1\":[{}]}}"
                .formatted(id, rank);
    }

    private static String text(String value) {
        return "{\"mainsnak\":{\"snaktype\":\"value\",\"datavalue\":{\"value\":\"%s\",\"type\":\"string\"}},\"rank\":\"normal\"}"
                .formatted(value);
    }
}
