package iconograph.graph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

    private static final List<MediaType> OFFERS = List.of(
            MediaType.valueOf("text/turtle;charset=utf-8"),
            MediaType.valueOf("application/ld+json"),
            MediaType.valueOf("application/rdf+xml"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "*/*                                               | text/turtle",
                "application/*                                     | application/ld+json",
                "application/rdf+xml, application/ld+json          | application/ld+json",
                "application/rdf+xml, application/ld+json;q=0.9    | application/rdf+xml",
                "text/turtle;q=0.1, application/rdf+xml;q=0.2      | application/rdf+xml",
                "TEXT/Turtle; charset=utf-8                        | text/turtle",
                "*/*, text/turtle;q=0                              | application/ld+json",
                "*/*;q=0.1, application/rdf+xml;q=0.5              | application/rdf+xml",
                "application/*;q=0.9, application/ld+json;q=0.1    | application/rdf+xml",
                "text/html, nonsense, text/turtle;q=0.2            | text/turtle",
                "text/turtle;q=high, application/rdf+xml;q=0.5     | text/turtle",
                "text/csv                                          | none",
                "*/*;q=0                                           | none",
            })
    void takesWhatIsAcceptedMost(String accept, @Nullable String best) {
        Optional<MediaType> chosen = Negotiation.of(accept).best(OFFERS, Function.identity());

        assertThat(chosen.map(type -> type.getType() + "/" + type.getSubtype())).isEqualTo(Optional.ofNullable(best));
    }
}
