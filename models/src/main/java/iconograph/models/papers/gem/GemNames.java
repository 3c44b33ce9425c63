package iconograph.models.papers.gem;

import java.io.IOException;

import iconograph.models.blocks.ShippedWeights;
import iconograph.models.names.TagCourse;
import iconograph.models.training.Course;
import iconograph.models.training.Material;

/// How GEM learns names.
public final class GemNames {

    private static final String SET = "fmnerg";

    private GemNames() {}

    /// Goes on where the shipped tagger of the same train split ended, since the branches share its encoder.
    public static Course<?> course(Material material) throws IOException {
        return TagCourse.benchmark(
                Gem::new,
                SET,
                ShippedWeights.of("/iconograph/models/tagger-%s/adapter.safetensors".formatted(SET))
                        .weights(),
                material);
    }
}
