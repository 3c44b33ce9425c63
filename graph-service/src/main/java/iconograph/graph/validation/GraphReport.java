package iconograph.graph.validation;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How far the posts' graphs are as their shapes want them.
///
/// @param at       when it was begun
/// @param seconds  it took
/// @param posts    that were looked at
/// @param failing  how many of them are not as they should be
/// @param findings in all
/// @param messages how often each of them was found
/// @param first    some of the findings
public record GraphReport(
        Instant at,
        double seconds,
        long posts,
        long failing,
        long findings,
        SortedMap<String, Long> messages,
        List<Finding> first) {

    public GraphReport {
        messages = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Long>) messages));
        first = List.copyOf(first);
    }

    public boolean conforms() {
        return findings == 0;
    }
}
