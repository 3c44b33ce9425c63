package iconograph.graph.facts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

import iconograph.contracts.ModelVersion;

import org.jspecify.annotations.Nullable;

/// The person who stands behind a fact, where others have a model.
///
/// @param decision its number in the ledger
/// @param by       who decided
/// @param at       in whole milliseconds
public record Decider(long decision, String by, Instant at) {

    /// How certain a person is held to be.
    static final double SCORE = 1;

    private static final String PERSON = "person:";
    private static final String DECISION = "decision-";
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    public Decider {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /// The person and the decision, where models are named with their version.
    public ModelVersion author() {
        return new ModelVersion(PERSON + by, DECISION + decision);
    }

    /// The decision's number.
    ///
    /// @param version of an author, as [#author] gives it
    /// @return null if it is a model's
    public static @Nullable Long decision(String version) {
        String number = version.startsWith(DECISION) ? version.substring(DECISION.length()) : "";
        return DIGITS.matcher(number).matches() ? Long.valueOf(number) : null;
    }

    /// Whom an author's name, as [#author] gives it, is of.
    ///
    /// @return nothing if it is a model's
    public static Optional<String> person(String author) {
        return isOne(author) ? Optional.of(author.substring(PERSON.length())) : Optional.empty();
    }

    /// Whether this author, as [#author] names them, is a person.
    public static boolean isOne(String author) {
        return author.startsWith(PERSON);
    }
}
