package iconograph.linking.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

class RememberedSearchesTest {

    private final RememberedSearches remembered = new RememberedSearches();
    private final AtomicInteger searches = new AtomicInteger();

    @Test
    void searchesOnceForWhatIsAskedTwiceEvenIfThereIsNothing() {
        ask(named("paris"), 5);
        ask(named("paris"), 5);
        ask(new FuzzyQuery(new Term("key", "pariss"), 1), 5);
        ask(new FuzzyQuery(new Term("key", "pariss"), 1), 5);

        assertThat(searches).hasValue(2);
    }

    @Test
    void searchesAnewForAnotherNameForMoreItemsAndInAnotherWay() {
        ask(named("paris"), 5);
        ask(named("london"), 5);
        ask(named("paris"), 6);
        ask(new FuzzyQuery(new Term("key", "paris"), 1), 5);

        assertThat(searches).hasValue(4);
    }

    @Test
    void givesListsThatNobodyCanChange() {
        List<WikidataItem> found = remembered.of(named("paris"), 5, ArrayList::new);

        assertThatThrownBy(found::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    private void ask(Query query, int most) {
        remembered.of(query, most, () -> {
            searches.incrementAndGet();
            return List.of();
        });
    }

    private static Query named(String key) {
        return new TermQuery(new Term("key", key));
    }
}
