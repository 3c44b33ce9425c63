package iconograph.graph.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import iconograph.graph.rdf.HeldPost;
import iconograph.graph.rdf.HeldPost.Naming;
import iconograph.graph.rdf.HeldPost.Picture;
import iconograph.graph.rdf.HeldPost.Region;
import iconograph.graph.rdf.HeldPost.Relating;
import iconograph.graph.rdf.HeldPost.Support;
import iconograph.graph.rdf.HeldPosts;

import org.jspecify.annotations.Nullable;

/// What a post says as nodes and edges with properties, with the labels and types that Neo4j has for them.
final class PropertyGraph {

    /// What kind of values a property has.
    enum Kind {
        TEXT,
        WHOLE,
        NUMBER,
        TIME
    }

    record Column(String name, Kind kind) {}

    static final List<Column> NODE_COLUMNS = List.of(
            new Column("iri", Kind.TEXT),
            new Column("source", Kind.TEXT),
            new Column("sourceId", Kind.TEXT),
            new Column("text", Kind.TEXT),
            new Column("author", Kind.TEXT),
            new Column("writtenAt", Kind.TIME),
            new Column("sha256", Kind.TEXT),
            new Column("mediaType", Kind.TEXT),
            new Column("altText", Kind.TEXT),
            new Column("width", Kind.WHOLE),
            new Column("height", Kind.WHOLE),
            new Column("x", Kind.WHOLE),
            new Column("y", Kind.WHOLE),
            new Column("crop", Kind.TEXT),
            new Column("start", Kind.WHOLE),
            new Column("end", Kind.WHOLE),
            new Column("quote", Kind.TEXT),
            new Column("type", Kind.TEXT),
            new Column("decision", Kind.TEXT),
            new Column("kind", Kind.TEXT),
            new Column("label", Kind.TEXT),
            new Column("description", Kind.TEXT),
            new Column("picture", Kind.TEXT),
            new Column("score", Kind.NUMBER),
            new Column("model", Kind.TEXT),
            new Column("at", Kind.TIME));

    static final List<Column> EDGE_COLUMNS = List.of(
            new Column("type", Kind.TEXT),
            new Column("mention", Kind.TEXT),
            new Column("times", Kind.WHOLE),
            new Column("rank", Kind.WHOLE),
            new Column("score", Kind.NUMBER),
            new Column("decision", Kind.WHOLE),
            new Column("model", Kind.TEXT),
            new Column("at", Kind.TIME));

    /// @param properties by the names of [#NODE_COLUMNS]
    record Node(String id, List<String> labels, Map<String, Object> properties) {}

    /// @param properties by the names of [#EDGE_COLUMNS]
    record Edge(String from, String to, String type, Map<String, Object> properties) {}

    private PropertyGraph() {}

    /// The nodes that are to be written with this post: each node once among all posts.
    static void nodes(HeldPost post, HeldPosts all, Consumer<Node> to) {
        Properties about = new Properties();
        about.put("iri", post.iri()).put("source", post.source()).put("sourceId", post.sourceId());
        about.put("text", post.text()).put("author", post.author()).put("writtenAt", post.writtenAt());
        to.accept(new Node(post.id(), List.of("Post"), about.values));
        for (Picture picture : post.pictures()) {
            if (all.isFirst(picture.iri(), post)) {
                to.accept(node(picture));
            }
        }
        for (Region region : regions(post)) {
            if (all.isFirst(region.iri(), post)) {
                to.accept(node(region));
            }
        }
        for (HeldPost.Entity entity : post.entities()) {
            if (all.isFirst(entity.iri(), post)) {
                to.accept(node(entity));
            }
        }
        post.mentions().forEach(mention -> to.accept(node(mention)));
    }

    private static Node node(Picture it) {
        Properties properties = new Properties();
        properties.put("iri", it.iri()).put("sha256", it.sha256()).put("mediaType", it.mediaType());
        properties.put("width", it.width()).put("height", it.height()).put("altText", it.altText());
        return new Node(it.sha256(), List.of("Picture"), properties.values);
    }

    private static Node node(Region it) {
        Properties properties = new Properties();
        properties.put("iri", it.iri()).put("x", it.x()).put("y", it.y());
        properties.put("width", it.width()).put("height", it.height()).put("crop", it.crop());
        return new Node(it.id(), List.of("Region"), properties.values);
    }

    private static Node node(HeldPost.Entity it) {
        Properties properties = new Properties();
        properties.put("iri", it.iri()).put("kind", it.kind()).put("label", it.label());
        properties.put("description", it.description()).put("picture", it.picture());
        return new Node(
                it.id(),
                it.id().startsWith("new:") ? List.of("Entity", "Coined") : List.of("Entity"),
                properties.values);
    }

    private static Node node(HeldPost.Mention it) {
        Properties properties = new Properties();
        properties.put("iri", it.iri()).put("start", it.start()).put("end", it.end());
        properties.put("quote", it.quote()).put("type", it.type()).put("decision", it.decision());
        properties.support(it.support());
        return new Node(it.id(), List.of("Mention"), properties.values);
    }

    /// All edges of the post.
    static void edges(HeldPost post, HeldPosts all, Consumer<Edge> to) {
        post.pictures().forEach(it -> to.accept(new Edge(post.id(), it.sha256(), "SHOWS", Map.of())));
        post.mentions().forEach(it -> to.accept(new Edge(it.id(), post.id(), "IN", Map.of())));
        for (Region region : regions(post)) {
            if (all.isFirst(region.iri(), post)) {
                to.accept(new Edge(region.id(), region.picture(), "OF", Map.of()));
            }
        }
        Map<String, Integer> times = new TreeMap<>();
        for (Naming it : post.namings()) {
            Properties properties = new Properties().support(it.support());
            if (it.settled()) {
                times.merge(it.entity(), 1, Integer::sum);
            } else {
                properties.put("rank", it.rank());
            }
            to.accept(new Edge(it.mention(), it.entity(), it.settled() ? "NAMES" : "MAY_NAME", properties.values));
        }
        times.forEach((entity, count) ->
                to.accept(new Edge(post.id(), entity, "MENTIONS", new Properties().put("times", count).values)));
        for (HeldPost.Showing it : post.showings()) {
            to.accept(new Edge(
                    it.mention(), it.region().id(), "SHOWN_IN", new Properties().support(it.support()).values));
            post.bearer(it.mention()).ifPresent(bearer -> {
                Properties properties = new Properties();
                properties
                        .put("mention", it.mention())
                        .put("score", it.support().score())
                        .put("decision", it.support().decision());
                to.accept(new Edge(it.region().id(), bearer.entity(), "DEPICTS", properties.values));
            });
        }
        post.relatings().forEach(it -> to.accept(edge(it)));
    }

    private static Edge edge(Relating it) {
        Properties properties = new Properties().put("type", it.type()).support(it.support());
        Region region = it.region();
        return region == null
                ? new Edge(it.mention(), String.valueOf(it.tail()), "RELATES", properties.values)
                : new Edge(it.mention(), region.id(), "RELATES_TO", properties.values);
    }

    /// Each once.
    private static List<Region> regions(HeldPost post) {
        List<Region> regions = new ArrayList<>();
        post.showings().forEach(it -> regions.add(it.region()));
        for (Relating it : post.relatings()) {
            Region region = it.region();
            if (region != null) {
                regions.add(region);
            }
        }
        return regions.stream().distinct().toList();
    }

    /// What is not known is left out.
    private static final class Properties {

        private final Map<String, Object> values = new HashMap<>();

        Properties put(String name, @Nullable Object value) {
            if (value != null) {
                values.put(name, value);
            }
            return this;
        }

        Properties support(Support support) {
            return put("score", support.score())
                    .put("model", support.model())
                    .put("at", support.at().isEmpty() ? null : support.at());
        }
    }
}
