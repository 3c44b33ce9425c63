package iconograph.graph.query;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import iconograph.graph.GraphConfig;
import iconograph.graph.validation.Finding;
import iconograph.graph.validation.GraphReport;

import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.XSD;

/// Spells what a validation found: as the standard's report in RDF, as JSON, or in words.
@Singleton
final class ShaclAnswer {

    /// @param conforms whether nothing was found
    /// @param results  what was found
    record Summary(boolean conforms, List<Finding> results) {

        Summary {
            results = List.copyOf(results);
        }
    }

    /// How a report is spelled.
    sealed interface Format {

        MediaType mediaType();
    }

    private record Rdf(SparqlFormat.Graph format) implements Format {

        @Override
        public MediaType mediaType() {
            return format.mediaType();
        }
    }

    private record Json(MediaType mediaType) implements Format {}

    private record Words(MediaType mediaType) implements Format {}

    private static final List<Format> FORMATS = Stream.concat(
                    SparqlFormat.GRAPHS.stream()
                            .filter(format -> !format.mediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE))
                            .map(Rdf::new),
                    Stream.of(
                            new Json(MediaType.APPLICATION_JSON_TYPE),
                            new Words(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))))
            .map(Format.class::cast)
            .toList();

    /// People and scripts ask for the last report without saying how.
    private static final List<Format> JSON_FIRST = Stream.concat(
                    FORMATS.stream().filter(Json.class::isInstance),
                    FORMATS.stream().filter(format -> !(format instanceof Json)))
            .toList();

    private final int bytes;

    ShaclAnswer(GraphConfig config) {
        this.bytes = config.limits().bytes();
    }

    /// The one that is accepted most.
    ///
    /// @throws NotAcceptableException if there is none
    static Format format(HttpHeaders headers) {
        return best(FORMATS, headers);
    }

    /// Likewise, of the report about all posts.
    ///
    /// @throws NotAcceptableException if there is none
    static Format formatOfReport(HttpHeaders headers) {
        return best(JSON_FIRST, headers);
    }

    private static Format best(List<Format> formats, HttpHeaders headers) {
        return Negotiation.of(headers)
                .best(formats, Format::mediaType)
                .orElseThrow(() -> new NotAcceptableException("a report is RDF, application/json or text/plain"));
    }

    /// @throws QueryRefused if the report is too large
    Response response(ShaclReader.Answer answer, Format format) {
        Response.ResponseBuilder response = Response.ok(body(answer.report(), format), format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return (answer.truncated() ? response.header(SparqlResource.TRUNCATED, "true") : response).build();
    }

    /// @throws QueryRefused if the report is too large
    Response response(GraphReport report, Format format) {
        Object body =
                switch (format) {
                    case Rdf rdf -> written(ReportGraph.of(report), rdf.format());
                    case Json json -> report;
                    case Words words -> inWords(new Summary(report.conforms(), report.first()));
                };
        Response.ResponseBuilder response =
                Response.ok(body, format.mediaType()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        boolean truncated = report.findings() > report.first().size();
        return (truncated ? response.header(SparqlResource.TRUNCATED, "true") : response).build();
    }

    private Object body(ValidationReport report, Format format) {
        return switch (format) {
            case Rdf rdf -> written(report.getGraph(), rdf.format());
            case Json json -> summary(report);
            case Words words -> inWords(summary(report));
        };
    }

    private byte[] written(Graph report, SparqlFormat.Graph format) {
        CappedOutput out = new CappedOutput(bytes);
        format.write(report.find(), Map.of("sh", SHACL.NS, "xsd", XSD.NS, "dcterms", ReportGraph.DCTERMS), out);
        return out.toByteArray();
    }

    private static Summary summary(ValidationReport report) {
        return new Summary(
                report.conforms(), report.getEntries().stream().map(Finding::of).toList());
    }

    private static String inWords(Summary summary) {
        StringBuilder words = new StringBuilder(summary.conforms() ? "conforms\n" : "does not conform\n");
        summary.results().forEach(finding -> words.append(finding.inWords()).append('\n'));
        return words.toString();
    }
}
