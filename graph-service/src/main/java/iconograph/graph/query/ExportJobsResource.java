package iconograph.graph.query;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;

import iconograph.graph.export.ExportJob;
import iconograph.graph.export.ExportJobs;
import iconograph.graph.export.Format;
import iconograph.graph.query.QueryRefused.Reason;
import iconograph.graph.rdf.Profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/// Exports that are made in the background: asked for once, looked at now and then, and fetched when they are done, in
/// parts if need be. Making and deleting them needs the token that lets one write, as they take time and room on the
/// disk; looking and fetching are free.
@jakarta.ws.rs.Path("/exports")
public class ExportJobsResource {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 4096;

    private final ExportJobs jobs;
    private final WriteToken token;

    ExportJobsResource(ExportJobs jobs, WriteToken token) {
        this.jobs = jobs;
        this.token = token;
    }

    /// @param format  as for `GET /export`; N-Quads if not given
    /// @param profile likewise
    public record Wanted(@Nullable String format, @Nullable String profile) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response start(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            InputStream body,
            @Context UriInfo uri)
            throws IOException {
        token.check(authorization);
        Wanted wanted = wanted(RequestText.read(body, MOST_BYTES));
        String name = wanted.format() == null ? Format.NQUADS.toString() : wanted.format();
        String edition = wanted.profile() == null ? Profile.RDF12.toString() : wanted.profile();
        Format format = Format.named(name)
                .orElseThrow(() -> new BadRequestException(
                        "no export format \"%s\"; there are %s".formatted(name, Format.names())));
        Profile profile = Profile.named(edition)
                .orElseThrow(() ->
                        new BadRequestException("no profile \"%s\"; there are %s".formatted(edition, Profile.names())));
        ExportJob job = jobs.start(format, profile)
                .orElseThrow(() -> new QueryRefused(
                        Reason.BUSY, "as many exports are waiting as may; try again in a little while"));
        URI location = uri.getBaseUriBuilder().path("exports").path(job.id()).build();
        return Response.accepted(job).location(location).build();
    }

    private static Wanted wanted(String text) {
        try {
            Wanted wanted = JSON.readValue(text, Wanted.class);
            return wanted == null ? new Wanted(null, null) : wanted;
        } catch (JsonProcessingException e) {
            throw new QueryRefused(
                    Reason.MALFORMED, "send {\"format\": …, \"profile\": …}; " + e.getOriginalMessage(), e);
        }
    }

    @GET
    @jakarta.ws.rs.Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public ExportJob read(String id) {
        return jobs.find(id).orElseThrow(() -> unknown());
    }

    @DELETE
    @jakarta.ws.rs.Path("{id}")
    public void delete(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, String id) {
        token.check(authorization);
        if (!jobs.delete(id)) {
            throw unknown();
        }
    }

    /// A file never changes, so its id is its entity tag too.
    @GET
    @jakarta.ws.rs.Path("{id}/file")
    public Response file(
            String id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam("If-None-Match") @Nullable String known) {
        ExportJob job = read(id);
        switch (job.state()) {
            case waiting, running ->
                throw new ClientErrorException("the export is not done yet; see /exports/" + id, Status.CONFLICT);
            case failed -> throw new ClientErrorException("the export failed: " + job.reason(), Status.GONE);
            case finished -> {}
        }
        String tag = '"' + id + '"';
        if (tag.equals(known)) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        boolean outdated = ifRange != null && !ifRange.equals(tag);
        ByteRange part = range == null || outdated ? ByteRange.all(job.bytes()) : ByteRange.of(range, job.bytes());
        return switch (part) {
            case ByteRange.None none ->
                Response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                        .header("Content-Range", "bytes */" + job.bytes())
                        .build();
            case ByteRange.Part some -> answer(job, tag, some);
        };
    }

    private Response answer(ExportJob job, String tag, ByteRange.Part part) {
        Format format = Format.named(job.format())
                .orElseThrow(() -> new ClientErrorException(
                        "this version knows no format \"%s\"".formatted(job.format()), Status.GONE));
        Path file = jobs.file(job);
        Response.ResponseBuilder answer = Response.status(part.isAll(job.bytes()) ? Status.OK : Status.PARTIAL_CONTENT)
                .entity(new PathPart(file, part.from(), part.length()))
                .type(format.mediaType())
                .header(HttpHeaders.ETAG, tag)
                .header("Accept-Ranges", "bytes")
                .header("Content-Disposition", "attachment; filename=\"iconograph.%s\"".formatted(format.extension()));
        if (!part.isAll(job.bytes())) {
            answer.header("Content-Range", "bytes %d-%d/%d".formatted(part.from(), part.end() - 1, job.bytes()));
        }
        return answer.build();
    }

    private static NotFoundException unknown() {
        return new NotFoundException("there is no such export, or no longer");
    }
}
