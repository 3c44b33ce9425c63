package iconograph.graph.decisions;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import iconograph.graph.query.Cursor;
import iconograph.graph.query.Page;
import iconograph.graph.query.WriteToken;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Lets people decide which entities are one, whom mentions name, and which facts of posts are so. Reading is free;
/// deciding needs the token that lets one write.
///
/// The ledger's version, the number of the latest decision, is the answers' entity tag. Sent back as `If-Match`, it
/// keeps a decision from being taken on grounds that somebody has changed since.
@Path("/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class DecisionsResource {

    private static final int MOST = 200;

    private final Deciding deciding;
    private final WriteToken token;

    DecisionsResource(Deciding deciding, WriteToken token) {
        this.deciding = deciding;
        this.token = token;
    }

    /// A decision, and whether it counts.
    ///
    /// @param counts false once it is undone
    public record Listed(LedgerEntry decision, boolean counts) {}

    /// Decisions, newest first.
    ///
    /// @param entity only those that speak of it
    /// @param after  the `next` of an earlier page, to read on
    @GET
    public Response list(
            @QueryParam("entity") @Nullable String entity,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Decided decided = deciding.decided();
        int most = Math.clamp(limit, 1, MOST);
        List<LedgerEntry> found = deciding.entries(entity, Cursor.number(after, Long.MAX_VALUE), most + 1);
        Page<Listed> page = Page.of(found, most, entry -> Long.toString(entry.id()))
                .map(entry -> new Listed(entry, decided.isActive(entry.id())));
        return Response.ok(page).tag(Long.toString(decided.version())).build();
    }

    /// Decisions about facts of posts that do not matter any more, because what they speak of has gone; oldest first.
    @GET
    @Path("lapsed")
    public List<Lapsed> lapsed() {
        return deciding.lapsed();
    }

    @GET
    @Path("{id}")
    public Listed one(@RestPath long id) {
        Decided decided = deciding.decided();
        return decided.entry(id)
                .map(entry -> new Listed(entry, decided.isActive(id)))
                .orElseThrow(() -> new NotFoundException("no decision " + id));
    }

    /// What a proposal would do; nothing is decided.
    @POST
    @Path("preview")
    public Response preview(@Nullable Proposal proposal) {
        Deciding.Previewed previewed = deciding.preview(present(proposal));
        if (previewed.fault() != null) {
            throw new BadRequestException(previewed.fault());
        }
        return Response.ok(previewed.previews())
                .tag(Long.toString(previewed.version()))
                .build();
    }

    @POST
    public Response decide(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @Nullable Proposal proposal) {
        token.check(authorization);
        return answer(deciding.decide(present(proposal), version(match)));
    }

    /// Who takes decisions back, and why.
    public record Undoing(@Nullable String by, @Nullable String reason) {}

    /// Takes one decision back.
    @POST
    @Path("{id}/undo")
    public Response undo(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @RestPath long id,
            @Nullable Undoing undoing) {
        token.check(authorization);
        if (deciding.decided().entry(id).isEmpty()) {
            throw new NotFoundException("no decision " + id);
        }
        Undoing given = undoing == null ? new Undoing(null, null) : undoing;
        return answer(deciding.decide(
                new Proposal(given.by(), given.reason(), true, List.of(new Wish.Undo(id))), version(match)));
    }

    /// Takes all decisions back that were taken together.
    @POST
    @Path("batches/{batch}/undo")
    public Response undoBatch(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @RestPath String batch,
            @Nullable Undoing undoing) {
        token.check(authorization);
        Undoing given = undoing == null ? new Undoing(null, null) : undoing;
        return answer(deciding.undoBatch(batchNamed(batch), given.by(), given.reason()));
    }

    private static UUID batchNamed(String batch) {
        try {
            return UUID.fromString(batch);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("no batch " + batch, e);
        }
    }

    private static Proposal present(@Nullable Proposal proposal) {
        if (proposal == null) {
            throw new BadRequestException("the body is a proposal: {\"by\": …, \"decisions\": […]}");
        }
        return proposal;
    }

    private static @Nullable Long version(@Nullable String match) {
        if (match == null || match.strip().equals("*")) {
            return null;
        }
        String digits = match.strip().replaceAll("^\"|\"$", "");
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            return -1L; // no version of the ledger, so none that is the latest
        }
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken taken ->
                Response.status(taken.applied() ? Status.CREATED : Status.ACCEPTED)
                        .entity(taken)
                        .tag(Long.toString(taken.decisions().getLast().id()))
                        .build();
            case Outcome.Malformed it -> problem(Status.BAD_REQUEST, "Not understood", it.reason());
            case Outcome.Refused it -> problem(Status.CONFLICT, "Contradicts what is decided", it.reason());
            case Outcome.Doubtful it ->
                problem(
                        Status.CONFLICT,
                        "Needs to be confirmed",
                        String.join("; ", it.warnings()) + "; send it with \"confirmed\": true if it is right");
            case Outcome.Stale it ->
                problem(
                        Status.PRECONDITION_FAILED,
                        "Decided on old grounds",
                        "somebody has decided since, the latest decision is %d: look again".formatted(it.version()));
        };
    }

    private static Response problem(Status status, String title, String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail)
                .build()
                .toResponse();
    }
}
