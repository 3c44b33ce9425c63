package iconograph.graph.query;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import iconograph.graph.rdf.ExportFormat;
import iconograph.graph.rdf.RdfExport;

/// The whole graph as RDF, streamed as it is read.
@Path("/export")
public class ExportResource {

    private final RdfExport export;

    ExportResource(RdfExport export) {
        this.export = export;
    }

    @GET
    public Response export(@QueryParam("format") @DefaultValue("nquads") String name) {
        ExportFormat format = ExportFormat.named(name)
                .orElseThrow(() -> new BadRequestException(
                        "no export format \"%s\"; there are %s".formatted(name, ExportFormat.names())));
        StreamingOutput body = out -> {
            export.write(format, out);
            out.flush();
        };
        return Response.ok(body, format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"iconograph.%s\"".formatted(format.extension()))
                .build();
    }
}
