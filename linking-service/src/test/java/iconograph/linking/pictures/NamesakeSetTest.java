package iconograph.linking.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import iconograph.contracts.EntityId;
import iconograph.contracts.Look;
import iconograph.linking.index.CoarseType;
import iconograph.linking.index.WikidataItem;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamesakeSetTest {

    @Test
    void gathersPeopleBySurnameAndGivenName() {
        List<NamesakeSet> sets = NamesakeSet.of(
                Look.Kind.FACE,
                List.of(
                        item("Q1", "Ada Lovelace", null),
                        item("Q2", "Linda Lovelace", null),
                        item("Q3", "Áda Other", null),
                        item("Q4", "Plato", null)));

        assertThat(sets)
                .extracting(NamesakeSet::name, set -> set.items().size())
                .containsExactly(tuple("ada", 2), tuple("lovelace", 2));
    }

    @Test
    void gathersClubsByWordsOfTheirNamesAndByTown() {
        List<NamesakeSet> sets = NamesakeSet.of(
                Look.Kind.EMBLEM,
                List.of(
                        item("Q1", "FK Austria Wien", null),
                        item("Q2", "SK Rapid Wien", null),
                        item("Q3", "Fulham F.C.", "association football club in London, England"),
                        item("Q4", "Chelsea F.C.", "association football club in London, England"),
                        item("Q5", "SV Ried", "association football club in Austria")));

        assertThat(sets).extracting(NamesakeSet::name).containsExactly("london", "wien");
    }

    private static WikidataItem item(String id, String label, @Nullable String description) {
        return new WikidataItem(
                new EntityId(id),
                label,
                List.of(),
                description,
                List.of(),
                List.of(),
                CoarseType.OTHER,
                1,
                List.of(),
                List.of());
    }
}
