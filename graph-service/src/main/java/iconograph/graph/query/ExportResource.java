package iconograph.graph.query;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import iconograph.graph.export.Format;
import iconograph.graph.export.GraphExport;
import iconograph.graph.rdf.Profile;

/// The whole graph, streamed as it is read.
@Path("/export")
public class ExportResource {

    private final GraphExport export;

    ExportResource(GraphExport export) {
        this.export = export;
    }

    @GET
    public Response export(
            @QueryParam("format") @DefaultValue("nquads") String name,
            @QueryParam("profile") @DefaultValue("rdf12") String edition) {
        Format format = Format.named(name)
                .orElseThrow(() -> new BadRequestException(
                        "no export format \"%s\"; there are %s".formatted(name, Format.names())));
        Profile profile = Profile.named(edition)
                .orElseThrow(() ->
                        new BadRequestException("no profile \"%s\"; there are %s".formatted(edition, Profile.names())));
        StreamingOutput body = out -> {
            export.write(format, profile, out, statements -> {});
            out.flush();
        };
        return Response.ok(body, format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"iconograph.%s\"".formatted(format.extension()))
                .build();
    }
}
