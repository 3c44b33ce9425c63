package iconograph.graph.rdf;

import java.util.List;
import java.util.Optional;

import iconograph.graph.facts.Decider;

import org.jspecify.annotations.Nullable;

/// What the RDF store holds of one post, put together again from its triples, for those who write it in another form.
///
/// Things refer to each other by id. [Vocabulary] says which IRI an id has; here both stand side by side.
///
/// @param writtenAt as `xsd:dateTime`
/// @param checked   whether people judged all names of the post
/// @param entities  those that the mentions name or may name
public record HeldPost(
        String iri,
        String id,
        String source,
        String sourceId,
        String text,
        @Nullable String author,
        @Nullable String writtenAt,
        boolean checked,
        List<Picture> pictures,
        List<Entity> entities,
        List<Mention> mentions,
        List<Naming> namings,
        List<Showing> showings,
        List<Relating> relatings) {

    public HeldPost {
        pictures = List.copyOf(pictures);
        entities = List.copyOf(entities);
        mentions = List.copyOf(mentions);
        namings = List.copyOf(namings);
        showings = List.copyOf(showings);
        relatings = List.copyOf(relatings);
    }

    /// Who stands behind a statement.
    ///
    /// @param score    from 0 to 1
    /// @param model    name and version, such as `tagger@1`
    /// @param modelIri that model's IRI
    /// @param at       when it was first made, as `xsd:dateTime`
    public record Support(double score, String model, String modelIri, String at) {

        /// Whether a person stands behind it, and no model.
        public boolean byPerson() {
            return Vocabulary.isPerson(modelIri);
        }

        /// The number of the decision by which a person stands behind it; null if a model does.
        public @Nullable Long decision() {
            return byPerson() ? Decider.decision(modelIri.substring(modelIri.lastIndexOf('/') + 1)) : null;
        }
    }

    public record Picture(
            String iri,
            String sha256,
            String mediaType,
            int width,
            int height,
            @Nullable String altText) {}

    /// @param id   a Wikidata item such as `Q42`, or `new:…`
    /// @param kind schema.org's class for it, such as `Person`
    public record Entity(
            String iri,
            String id,
            String kind,
            String label,
            @Nullable String description,
            @Nullable String picture) {}

    /// @param start in code points
    /// @param end   likewise, the first after it
    /// @param type  as the model calls it, such as `PER`
    public record Mention(
            String iri, String id, int start, int end, String quote, String type, String decision, Support support) {}

    /// That a mention names an entity, or may name it.
    ///
    /// @param settled whether it is settled which
    /// @param rank    among those that it may name, from 0
    public record Naming(String iri, String mention, String entity, boolean settled, int rank, Support support) {}

    /// In pixels of the upright original.
    public record Region(String iri, String id, String picture, int x, int y, int width, int height) {

        /// Where it can be had as a picture, below the address that the services have.
        public String crop() {
            return "/iiif/%s/max/0/default.jpg".formatted(id);
        }
    }

    /// That a region shows what a mention names.
    public record Showing(String iri, String mention, Region region, Support support) {}

    /// That the bearer of a mention relates to that of another, or to an object in a picture.
    ///
    /// @param type   such as `per/org/member_of`
    /// @param tail   the other mention, unless there is a region
    /// @param region where the object is shown
    public record Relating(
            String iri,
            String mention,
            String type,
            @Nullable String tail,
            @Nullable Region region,
            Support support) {}

    /// What a mention names, if that is settled.
    public Optional<Naming> bearer(String mention) {
        return namings.stream()
                .filter(naming -> naming.settled() && naming.mention().equals(mention))
                .findFirst();
    }

    public Optional<Entity> entity(String id) {
        return entities.stream().filter(entity -> entity.id().equals(id)).findFirst();
    }
}
