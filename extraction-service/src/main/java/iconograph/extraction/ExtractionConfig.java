package iconograph.extraction;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

import iconograph.models.Torch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How posts are read.
@ConfigMapping(prefix = "iconograph.extraction")
public interface ExtractionConfig {

    /// Which model finds names at first: of the catalogue, or of the [folder][#modelsFolder].
    @WithDefault("tagger")
    String model();

    /// Which model finds relations between them, likewise; none if this is empty.
    @WithDefault("markers")
    Optional<String> relationModel();

    /// Which model finds the regions of a picture that show what its post names, likewise; none if this is empty.
    @WithDefault("grounder")
    Optional<String> regionModel();

    /// Which model finds how those whom a post names relate to the things in its pictures, likewise; none if this is
    /// empty.
    @WithDefault("more")
    Optional<String> objectRelationModel();

    /// Which model says in a sentence what a picture shows, likewise; none if this is empty.
    @WithDefault("captioner")
    Optional<String> captionModel();

    Pictures pictures();

    /// Further models, each a file NAME.safetensors. The folder need not exist.
    Path modelsFolder();

    /// The most posts in one forward pass. More makes better use of a GPU; but the last digits of a post's scores then
    /// depend on the posts that it was read with, so that two graphs of the same posts are not quite equal.
    @WithDefault("1")
    int batchSize();

    /// How long a post may wait for others to be read with it, if the batch is not full before. With none, those are
    /// read together that came while others were being read.
    @WithDefault("0s")
    Duration batchWait();

    /// A name that is less likely right than this is left out, and its relations with it; from 0 to 1. The scores of
    /// the shipped models are calibrated: of the names with the score 0.8 about eight in ten are right.
    @WithDefault("0")
    double minNameConfidence();

    /// Likewise for a relation.
    @WithDefault("0")
    double minRelationConfidence();

    /// How many threads compute together. Posts are read side by side, so more than one is of use only where they come
    /// one by one and each is to be read soon; where others want the same cores, such threads wait for each other.
    @WithDefault("1")
    int threads();

    /// What computes.
    @WithDefault("cpu")
    Torch.Processor device();

    /// How pictures are looked at.
    interface Pictures {

        /// Whether they are; if not, posts are read as if they had none.
        @WithDefault("true")
        boolean look();

        /// How many are looked at side by side; by default as many as there are processor cores.
        OptionalInt atOnce();

        /// Whether to read what is written in them too, which takes longer than all else.
        @WithDefault("false")
        boolean writing();

        /// Whether to say what faces and regions look like, so that step 3 can compare them with reference pictures,
        /// and that faces decide between the people in a picture.
        @WithDefault("true")
        boolean compare();

        /// Where step 1 keeps them. Nothing outside of it is read.
        Path directory();

        /// The largest file. Step 1 may have to keep a picture in more bytes than it came in.
        @WithDefault("64M")
        MemorySize maxSize();
    }
}
