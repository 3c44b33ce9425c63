package iconograph.extraction;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How posts are read.
@ConfigMapping(prefix = "iconograph.extraction")
public interface ExtractionConfig {

    /// Which model of the catalogue finds names.
    @WithDefault("tagger")
    String model();

    /// Which model of the catalogue finds relations between them; none if this is empty.
    @WithDefault("markers")
    Optional<String> relationModel();

    /// The most posts in one forward pass. More makes better use of a GPU; but the last digits of a post's scores then
    /// depend on the posts that it was read with, so that two graphs of the same posts are not quite equal.
    @WithDefault("1")
    int batchSize();

    /// A name that is less likely right than this is left out, and its relations with it; from 0 to 1. The scores of
    /// the shipped models are calibrated: of the names with the score 0.8 about eight in ten are right.
    @WithDefault("0")
    double minNameConfidence();

    /// Likewise for a relation.
    @WithDefault("0")
    double minRelationConfidence();
}
