package iconograph.graph.facts;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// That a region shows the bearer of a name. It follows from two claims about one mention: that the region shows what
/// it names, and whom it names; where that is open, nobody is depicted.
///
/// @param entity its id
public record Depiction(Claim.ShownIn shown, String entity) {

    /// The item of Wikidata that is depicted: the one that stands for the entity, or else the entity itself.
    ///
    /// @param representative the entity that people merged it into; null if it stands for itself
    /// @return nothing if neither is an item
    public static Optional<String> item(String entity, @Nullable String representative) {
        return Stream.of(Optional.ofNullable(representative), Optional.of(entity))
                .flatMap(Optional::stream)
                .filter(id -> !CoinedId.isOne(id))
                .findFirst();
    }
}
