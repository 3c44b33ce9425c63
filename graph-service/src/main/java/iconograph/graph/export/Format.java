package iconograph.graph.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import iconograph.graph.rdf.ExportFormat;

import org.jspecify.annotations.Nullable;

/// A form in which the graph can be had.
public enum Format {
    NQUADS("application/n-quads", "nq", ExportFormat.NQUADS),
    TRIG("application/trig", "trig", ExportFormat.TRIG),
    TURTLE("text/turtle", "ttl", ExportFormat.TURTLE),
    JSONLD("application/ld+json", "jsonld", ExportFormat.JSONLD),
    RDFXML("application/rdf+xml", "rdf", ExportFormat.RDFXML),
    /// A Web Annotation a mention, link and depiction.
    WEB_ANNOTATION(
            "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"",
            "annotations.jsonld",
            AnnotationExport::write),
    /// Texts and the phrases in them, for tools that read language.
    NIF("text/turtle", "nif.ttl", NifExport::write),
    /// Nodes and relationships for `neo4j-admin database import`.
    NEO4J_CSV("application/zip", "csv.zip", Neo4jCsvExport::write),
    /// The same as tables of columns, for DuckDB, pandas and Spark.
    PARQUET("application/zip", "parquet.zip", ParquetExport::write),
    GRAPHML("application/xml", "graphml", GraphMlExport::write),
    /// Words with the names among them, a word a line.
    CONLL("text/plain;charset=UTF-8", "conll", ConllExport::write),
    /// Pictures with boxes around those who are shown.
    COCO("application/json", "coco.json", CocoExport::write),
    /// Likewise words with names, of posts whose names people have judged.
    GOLD_CONLL("text/plain;charset=UTF-8", "gold.conll", ConllExport::writeGold),
    /// Likewise pictures with boxes, of those whose boxes people have judged.
    GOLD_COCO("application/json", "gold.coco.json", CocoExport::writeGold);

    private final String mediaType;
    private final String extension;
    private final @Nullable ExportFormat rdf;
    private final @Nullable PostExport posts;

    Format(String mediaType, String extension, ExportFormat rdf) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.rdf = rdf;
        this.posts = null;
    }

    Format(String mediaType, String extension, PostExport posts) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.rdf = null;
        this.posts = posts;
    }

    public String mediaType() {
        return mediaType;
    }

    /// What files of this kind are called, without the dot.
    public String extension() {
        return extension;
    }

    /// Which spelling of RDF it is, if it is one of all there is.
    Optional<ExportFormat> rdf() {
        return Optional.ofNullable(rdf);
    }

    /// What writes it, if it is made from posts.
    Optional<PostExport> posts() {
        return Optional.ofNullable(posts);
    }

    /// The name on the command line and in URLs.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Format> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name))
                .findFirst();
    }

    /// All names, for people who gave another.
    public static String names() {
        return Arrays.stream(values()).map(Format::toString).collect(Collectors.joining(", "));
    }
}
