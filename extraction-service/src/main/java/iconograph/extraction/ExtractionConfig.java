package iconograph.extraction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How posts are read.
@ConfigMapping(prefix = "iconograph.extraction")
public interface ExtractionConfig {

    /// Which model of the catalogue reads the posts.
    @WithDefault("tagger")
    String model();

    /// The most posts in one forward pass. More makes better use of the processor, and lets a post wait longer.
    @WithDefault("16")
    int batchSize();
}
