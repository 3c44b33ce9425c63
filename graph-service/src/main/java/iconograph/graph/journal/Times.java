package iconograph.graph.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// When each contribution of a post was first made. Most of a post's are made together.
///
/// @param usual  the time of all that [others][#others] does not name
/// @param others by contribution
public record Times(Instant usual, Map<String, Instant> others) {

    public Times {
        others = Map.copyOf(others);
    }

    /// @param all by contribution
    /// @param now the usual time if there are none
    public static Times of(Map<String, Instant> all, Instant now) {
        Instant usual = all.values().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Instant, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(now);
        Map<String, Instant> others = new HashMap<>(all);
        others.values().removeIf(usual::equals);
        return new Times(usual, others);
    }

    /// @return the time of each of these contributions
    public Map<String, Instant> of(Collection<String> contributions) {
        Map<String, Instant> times = new HashMap<>();
        contributions.forEach(contribution -> times.put(contribution, others.getOrDefault(contribution, usual)));
        return times;
    }
}
