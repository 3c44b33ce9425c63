package iconograph.graph.facts;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import iconograph.contracts.ImageRegion;

/// A statement that a model makes about one mention, and stands behind with a score.
public sealed interface Claim {

    /// The id of the mention that the statement is about.
    String mention();

    /// How sure the model is, from 0 to 1.
    double score();

    /// Names the statement, the same whenever it is made again; it begins with the mention's id.
    String key();

    /// The mention names this entity. Where that is one of our own, the score is the mention's: the linker gives none.
    ///
    /// @param parts what the score is made of; empty where no entity was weighed
    record Names(String mention, String entity, double score, Map<String, Double> parts) implements Claim {

        public Names {
            parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        }

        @Override
        public String key() {
            return keyOf(mention, entity);
        }

        public static String keyOf(String mention, String entity) {
            return mention + "/names/" + entity;
        }
    }

    /// The mention may name this entity or another; a person has to choose.
    ///
    /// @param rank 0 for the most likely
    record MayName(String mention, String entity, int rank, double score, Map<String, Double> parts) implements Claim {

        public MayName {
            parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        }

        @Override
        public String key() {
            return keyOf(mention, entity);
        }

        public static String keyOf(String mention, String entity) {
            return mention + "/may-name/" + entity;
        }
    }

    /// A statement that is about a region of one of the post's pictures too.
    sealed interface InPicture extends Claim {

        ImageRegion region();

        default String regionId() {
            return "%s/%d,%d,%d,%d"
                    .formatted(region().picture(), region().x(), region().y(), region().width(), region().height());
        }

        /// Where the region can be had as a picture of its own, below the address that the services have: a request of
        /// the IIIF Image API.
        ///
        /// @see <a href="https://iiif.io/api/image/3.0/#4-image-requests">IIIF Image API 3.0</a>
        default String crop() {
            return "/iiif/%s/max/0/default.jpg".formatted(regionId());
        }
    }

    /// A region of one of the post's pictures shows what the mention names.
    record ShownIn(String mention, ImageRegion region, double score) implements InPicture {

        @Override
        public String key() {
            return keyOf(mention, regionId());
        }

        public static String keyOf(String mention, String region) {
            return mention + "/shown-in/" + region;
        }
    }

    /// The bearer of the mention relates to an object that a region of one of the post's pictures shows.
    ///
    /// @param type from the model's label set, such as `holds`
    record RelatesTo(String mention, ImageRegion region, String type, double score) implements InPicture {

        @Override
        public String key() {
            return keyOf(mention, regionId(), type);
        }

        public static String keyOf(String mention, String region, String type) {
            return mention + "/relates-to/" + region + "/" + type;
        }
    }

    /// The bearer of the mention relates to the bearer of another.
    ///
    /// @param tail the other mention's id
    /// @param type from the model's label set, such as `/per/org/member_of`
    record Relates(String mention, String tail, String type, double score) implements Claim {

        @Override
        public String key() {
            return keyOf(mention, tail, type);
        }

        public static String keyOf(String head, String tail, String type) {
            return head + "/relates/" + tail.substring(tail.indexOf('/') + 1) + "/" + type;
        }
    }
}
