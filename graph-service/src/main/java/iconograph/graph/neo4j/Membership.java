package iconograph.graph.neo4j;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// That an entity is one with another that stands for it.
///
/// @param representative null if it stands for itself
/// @param decision       by which that is so; 0 if it stands for itself
/// @param by             who decided
/// @param at             when
public record Membership(
        String entity,
        @Nullable String representative,
        long decision,
        @Nullable String by,
        @Nullable Instant at) {

    /// That an entity stands for itself.
    public static Membership alone(String entity) {
        return new Membership(entity, null, 0, null, null);
    }
}
