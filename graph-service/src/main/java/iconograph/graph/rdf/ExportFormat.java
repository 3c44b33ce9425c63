package iconograph.graph.rdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.jena.riot.RDFFormat;

/// A spelling of RDF that can be written without keeping it in memory.
public enum ExportFormat {
    /// Every fact on a line of its own, with the post it comes from.
    NQUADS("application/n-quads", "nq", RDFFormat.NQUADS),
    /// Each post's facts in a block of their own.
    TRIG("application/trig", "trig", RDFFormat.TRIG_BLOCKS),
    /// The facts of all posts together; which post says what is left out.
    TURTLE("text/turtle", "ttl", RDFFormat.TURTLE_BLOCKS);

    private final String mediaType;
    private final String extension;
    private final RDFFormat format;

    ExportFormat(String mediaType, String extension, RDFFormat format) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.format = format;
    }

    public String mediaType() {
        return mediaType;
    }

    /// What files of this kind are called, without the dot.
    public String extension() {
        return extension;
    }

    RDFFormat format() {
        return format;
    }

    /// The name on the command line and in URLs.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name))
                .findFirst();
    }

    /// All names, for people who gave another.
    public static String names() {
        return Arrays.stream(values()).map(ExportFormat::toString).collect(Collectors.joining(", "));
    }
}
