package iconograph.linking.index;

import java.util.List;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.lucene.search.Query;

/// What an index answered to the searches of late, for posts speak of the same names again and again. An index never
/// changes while it is open, so an answer holds as long as there is room for it. Safe for use by many threads.
final class RememberedSearches {

    /// In items. One takes about half a kilobyte, so that a full memory has some 20 MB.
    private static final int ROOM = 40_000;

    private final Cache<Search, List<WikidataItem>> answers = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            // A search that found nothing takes room as well.
            .weigher((Search search, List<WikidataItem> found) -> 1 + found.size())
            // In the thread that searches: answers are small, and their number is held at once.
            .executor(Runnable::run)
            .build();

    private record Search(Query query, int most) {}

    /// @param answer asked if nothing is remembered
    /// @return a list that cannot be changed
    List<WikidataItem> of(Query query, int most, Supplier<List<WikidataItem>> answer) {
        Search search = new Search(query, most);
        List<WikidataItem> found = answers.getIfPresent(search);
        if (found == null) {
            // Two threads may search for the same; that is cheaper than to make others wait for a slow search.
            found = List.copyOf(answer.get());
            answers.put(search, found);
        }
        return found;
    }
}
