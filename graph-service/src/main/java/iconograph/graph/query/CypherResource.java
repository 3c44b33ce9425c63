package iconograph.graph.query;

import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import iconograph.graph.query.QueryRefused.Reason;

import org.jspecify.annotations.Nullable;

/// Read-only Cypher for people who know it.
@Path("/cypher")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CypherResource {

    private static final int ROWS = 1_000;

    private final CypherReader reader;

    CypherResource(CypherReader reader) {
        this.reader = reader;
    }

    /// @param limit the most rows; by default 1,000, at most what the service is configured for
    public record Question(
            @Nullable String query,
            @Nullable Map<String, @Nullable Object> parameters,
            @Nullable Integer limit) {}

    @POST
    public CypherReader.Answer ask(Question question) {
        String query = question.query();
        if (query == null || query.isBlank()) {
            throw new QueryRefused(Reason.MALFORMED, "give a `query`");
        }
        Map<String, @Nullable Object> parameters = new HashMap<>();
        if (question.parameters() != null) {
            parameters.putAll(question.parameters());
        }
        return reader.answer(query, parameters, question.limit() == null ? ROWS : question.limit());
    }
}
