package iconograph.models.papers.gem;

import java.util.List;

import iconograph.models.data.TaggedPost;
import iconograph.models.names.SmallNames;
import iconograph.models.training.Course;

/// Versions of GEM so small that a test can train them.
public final class SmallGem {

    private SmallGem() {}

    /// @param posts what it learns from, and is measured on
    public static Course<?> names(List<TaggedPost> posts, long seed) {
        return SmallNames.course(
                settings -> new Gem(settings, GemSettings.shipped(), SmallGem::coarse),
                posts,
                SmallNames.CAPTIONS,
                seed);
    }

    private static String coarse(String fine) {
        return fine.equals("PER") ? "living" : "thing";
    }
}
