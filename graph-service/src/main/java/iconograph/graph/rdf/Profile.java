package iconograph.graph.rdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.jena.riot.system.StreamRDF;

/// Which edition of RDF a document may take for granted, which decides how it says that a statement is claimed.
///
/// @see <a href="https://www.w3.org/TR/rdf12-concepts/">RDF 1.2 Concepts</a>
public enum Profile {
    /// As it is stored: a claim `rdf:reifies` the statement, as a triple term.
    RDF12,
    /// For programs that do not know triple terms, and for spellings that have none, such as JSON-LD and RDF/XML: a
    /// claim is an `rdf:Statement` with subject, predicate and object.
    RDF11;

    /// Turns what it is given into this profile, statement by statement, and passes it on.
    public StreamRDF onto(StreamRDF next) {
        return switch (this) {
            case RDF12 -> next;
            case RDF11 -> new ClassicReification(next);
        };
    }

    /// The name on the command line and in URLs.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Profile> named(String name) {
        return Arrays.stream(values())
                .filter(profile -> profile.toString().equals(name))
                .findFirst();
    }

    /// All names, for people who gave another.
    public static String names() {
        return Arrays.stream(values()).map(Profile::toString).collect(Collectors.joining(", "));
    }
}
