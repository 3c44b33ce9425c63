package iconograph.models.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import iconograph.contracts.Mention;
import iconograph.contracts.Relation;
import iconograph.contracts.TextSpan;
import iconograph.models.ModelCatalog;
import iconograph.models.RelationReader;
import iconograph.models.RelationReader.NamedText;
import iconograph.models.data.RelationLabels;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The shipped weights at work.
class PairReaderTest {

    private static RelationReader reader;

    @BeforeAll
    static void load() throws IOException {
        reader = ModelCatalog.relationReader("markers");
    }

    @AfterAll
    static void unload() {
        reader.close();
    }

    @Test
    void findsWhoBelongsToWhat() {
        NamedText text =
                named("🏀 Kevin Durant of the Golden State Warriors", "PER Kevin Durant", "ORG Golden State Warriors");

        assertThat(reader.read(List.of(text)).getFirst())
                .extracting(Relation::head, Relation::tail, Relation::type)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 1, "/per/org/member_of"));
    }

    @Test
    void saysOnceThatTwoArePeers() {
        NamedText text =
                named("LeBron James and Kevin Durant meet again tonight", "PER LeBron James", "PER Kevin Durant");

        assertThat(reader.read(List.of(text)).getFirst())
                .extracting(Relation::type)
                .containsExactly("/per/per/peer");
    }

    @Test
    void findsOnlyWhatCanHoldBetweenSuchMentions() {
        NamedText text = named(
                "Barack Obama and Michelle Obama at the White House in Washington with NBC",
                "PER Barack Obama",
                "PER Michelle Obama",
                "LOC White House",
                "LOC Washington",
                "ORG NBC");

        assertThat(reader.read(List.of(text)).getFirst()).isNotEmpty().allSatisfy(relation -> assertThat(
                        RelationLabels.mnre()
                                .fits(
                                        RelationLabels.mnre().indexOf(relation.type()),
                                        text.mentions().get(relation.head()).type(),
                                        text.mentions().get(relation.tail()).type()))
                .isTrue());
    }

    @Test
    void saysTheSameAloneAndInCompany() {
        NamedText one = named("Thom Yorke of Radiohead", "PER Thom Yorke", "ORG Radiohead");
        NamedText other = named("Oslo, Norway", "LOC Oslo", "LOC Norway");

        List<List<Relation>> together = reader.read(List.of(one, other));

        assertThat(types(together.get(0)))
                .isEqualTo(types(reader.read(List.of(one)).getFirst()));
        assertThat(types(together.get(1)))
                .isEqualTo(types(reader.read(List.of(other)).getFirst()));
    }

    @Test
    void readsALongListOfNames() {
        StringBuilder text = new StringBuilder();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            text.append("Person").append(i).append(" , ");
            names.add("PER Person" + i);
        }

        List<Relation> relations = reader.read(List.of(named(text.toString(), names.toArray(new String[0]))))
                .getFirst();

        assertThat(relations).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void readsNamesFarApartAmongWordsOfManyPieces() {
        String noise = "xqzvkjwq".repeat(3) + " ";
        NamedText text =
                named(noise.repeat(30) + "Ada " + noise.repeat(29) + "Bob " + noise.repeat(30), "PER Ada", "PER Bob");

        assertThat(reader.read(List.of(text))).hasSize(1);
    }

    @Test
    void relatesNothingWhereThereIsNothing() {
        assertThat(reader.read(List.of())).isEmpty();
        assertThat(reader.read(List.of(named(""), named("Oslo", "LOC Oslo")))).containsExactly(List.of(), List.of());
        assertThat(reader.classify(List.of())).isEmpty();
    }

    private static List<String> types(List<Relation> relations) {
        return relations.stream().map(Relation::type).toList();
    }

    /// @param names each a type and the words, in the order of the text
    private static NamedText named(String text, String... names) {
        List<Mention> mentions = new ArrayList<>();
        int from = 0;
        for (String name : names) {
            String words = name.substring(name.indexOf(' ') + 1);
            int start = text.indexOf(words, from);
            from = start + words.length();
            mentions.add(new Mention(TextSpan.ofUtf16(text, start, from), name.substring(0, name.indexOf(' ')), 1));
        }
        return new NamedText(text, mentions);
    }
}
