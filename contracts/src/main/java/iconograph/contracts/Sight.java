package iconograph.contracts;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// What became of looking at one of a post's pictures. Both cases are normal outcomes.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(Sight.Seen.class), @JsonSubTypes.Type(Sight.Unreadable.class)})
public sealed interface Sight {

    /// The picture's SHA-256.
    String picture();

    /// The picture was looked at.
    ///
    /// @param caption  a sentence that says what it shows; null where nobody is sure of one
    /// @param things   the surest first
    /// @param faces    how many there are
    /// @param lines    of writing, in reading order; none if they were not looked for
    /// @param words    all of that in words, as models read it beside the post's text; empty if nothing was seen
    /// @param searched whether the names of the text were looked for in it, so that those without a region are
    ///     known not to be shown
    /// @param looks    what faces and regions look like, to be compared with pictures of what they may show
    record Seen(
            String picture,
            @Nullable String caption,
            List<Thing> things,
            int faces,
            List<String> lines,
            String words,
            boolean searched,
            List<Look> looks)
            implements Sight {

        public Seen {
            things = List.copyOf(things);
            lines = List.copyOf(lines);
            // Events that were written before there were looks have none.
            looks = looks == null ? List.of() : List.copyOf(looks);
            if (faces < 0) {
                throw new IllegalArgumentException("%d faces".formatted(faces));
            }
        }

        /// The same with these looks in place of its own.
        public Seen with(List<Look> others) {
            return new Seen(picture, caption, things, faces, lines, words, searched, others);
        }

        /// One of which nothing is to be compared.
        public Seen(
                String picture,
                @Nullable String caption,
                List<Thing> things,
                int faces,
                List<String> lines,
                String words,
                boolean searched) {
            this(picture, caption, things, faces, lines, words, searched, List.of());
        }
    }

    /// A thing that a picture shows.
    ///
    /// @param kind  what it is, such as `person`
    /// @param score the detector's confidence, from 0 to 1
    record Thing(String kind, ImageRegion region, double score) {

        public Thing {
            Score.checked(score);
        }
    }

    /// The picture could not be looked at. The post's text is read all the same.
    ///
    /// @param reason completes "picture 2 could not be read: it …"
    record Unreadable(String picture, String reason) implements Sight {}
}
