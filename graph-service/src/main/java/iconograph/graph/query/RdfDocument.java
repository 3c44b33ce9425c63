package iconograph.graph.query;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;

import iconograph.graph.GraphConfig;
import iconograph.graph.query.QueryRefused.Reason;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/// Reads RDF that strangers send, within limits, and without fetching anything that it names.
@Singleton
final class RdfDocument {

    private static final String WEB_ANNOTATION = "http://www.w3.org/ns/anno.jsonld";

    private final int statements;
    private final int bytes;

    RdfDocument(GraphConfig config) {
        this.statements = config.write().statements();
        this.bytes = config.write().bytes();
    }

    /// @param type as in the header `Content-Type`
    /// @param base what relative IRIs are relative to
    /// @throws QueryRefused if the document is malformed or too large
    /// @throws NotSupportedException if it is no RDF
    Graph read(InputStream document, @Nullable MediaType type, String base) {
        Lang language = language(type)
                .orElseThrow(() -> new NotSupportedException(
                        "no RDF that can be read here; send Turtle, N-Triples, JSON-LD or RDF/XML"));
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        try {
            RDFParser.source(new CappedInput(document, bytes))
                    .forceLang(language)
                    .base(base)
                    .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
                    .set(LangJSONLD11.JSONLD_OPTIONS, fetchingNothing())
                    .parse(new Into(graph, statements));
        } catch (RiotException | IRIException | RuntimeIOException e) {
            throw refusal(e);
        } catch (StackOverflowError e) {
            throw new QueryRefused(Reason.TOO_MUCH, "the document is nested too deeply", e);
        }
        return graph;
    }

    private static Optional<Lang> language(@Nullable MediaType type) {
        return type == null
                ? Optional.empty()
                : Optional.ofNullable(RDFLanguages.contentTypeToLang(type.getType() + "/" + type.getSubtype()))
                        .filter(RDFLanguages::isTriples);
    }

    /// A limit that was met deep inside a parser comes out wrapped.
    private static QueryRefused refusal(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof QueryRefused refused) {
                return refused;
            }
        }
        return new QueryRefused(Reason.MALFORMED, "the document cannot be read: " + failure.getMessage(), failure);
    }

    /// A context by its address would be fetched from inside this network. The one that all Web Annotations name is
    /// here.
    private static JsonLdOptions fetchingNothing() {
        return new JsonLdOptions((address, options) -> {
            if (address.toString().equals(WEB_ANNOTATION)) {
                return webAnnotationContext();
            }
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "contexts are not fetched, put it into the document: " + address);
        });
    }

    private static Document webAnnotationContext() throws JsonLdError {
        try (InputStream in = RdfDocument.class.getResourceAsStream("web-annotation-context.jsonld")) {
            return JsonDocument.of(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the context of Web Annotations", e);
        }
    }

    private static final class Into extends StreamRDFBase {

        private final Graph graph;
        private final int most;

        Into(Graph graph, int most) {
            this.graph = graph;
            this.most = most;
        }

        @Override
        public void triple(Triple triple) {
            if (graph.size() >= most) {
                throw new QueryRefused(
                        Reason.TOO_MUCH, "the document has more than %d statements; send parts of it".formatted(most));
            }
            graph.add(triple);
        }

        @Override
        public void quad(Quad quad) {
            if (!quad.isDefaultGraph()) {
                throw new QueryRefused(
                        Reason.MALFORMED,
                        "the document may hold one graph only, and names another: " + quad.getGraph());
            }
            triple(quad.asTriple());
        }
    }

    private static final class CappedInput extends FilterInputStream {

        private final int most;
        private long read;

        CappedInput(InputStream in, int most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw new QueryRefused(
                        Reason.TOO_MUCH, "the document is larger than %d bytes; send parts of it".formatted(most));
            }
        }
    }
}
