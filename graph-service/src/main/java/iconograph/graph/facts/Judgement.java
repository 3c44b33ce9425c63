package iconograph.graph.facts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import iconograph.contracts.ModelVersion;

/// That a person said whom a mention names. It takes the place of what models say of it.
///
/// @param decision its number in the ledger
/// @param by       who decided
/// @param at       in whole milliseconds
public record Judgement(long decision, String by, Instant at, EntityFact entity) {

    /// How certain a person is held to be.
    static final double SCORE = 1;

    private static final String PERSON = "person:";

    public Judgement {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /// The person and the decision, where models are named with their version.
    public ModelVersion author() {
        return new ModelVersion(PERSON + by, "decision-" + decision);
    }
}
