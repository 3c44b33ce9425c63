package iconograph.models.data;

import java.util.List;

/// How what a text speaks of relates to an object in a picture.
public final class ObjectRelations {

    /// That the object is what the text speaks of.
    public static final String SHOWS = "shows";

    /// That the two do not relate, as far as anybody said.
    public static final String NONE = "None";

    private static final List<String> NAMES =
            List.of(NONE, SHOWS, "wears", "holds", "rides", "plays-with", "looks-at", "on", "at", "beside");

    private ObjectRelations() {}

    /// All of them, in the order of a model's classes.
    public static List<String> names() {
        return NAMES;
    }
}
