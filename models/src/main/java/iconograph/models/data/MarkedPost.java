package iconograph.models.data;

import java.util.List;

/// A post that people have marked, once or, where it is in several sets, several times and not always alike.
///
/// @param id       the picture's name, the same in all sets
/// @param markings one for each set that has the post, at least one
public record MarkedPost(String id, List<TaggedPost> markings) {

    public MarkedPost {
        if (markings.isEmpty()) {
            throw new IllegalArgumentException("nobody has marked post " + id);
        }
        markings = List.copyOf(markings);
    }
}
