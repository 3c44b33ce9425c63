package iconograph.ingest;

import java.nio.file.Path;
import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What an operator can set for step 1. Every limit is there because posts come from strangers.
@ConfigMapping(prefix = "iconograph.ingest")
public interface IngestConfig {

    /// The longest text of a post, in code points.
    @WithDefault("10000")
    int maxText();

    /// How many pictures one post may have.
    @WithDefault("10")
    int maxPictures();

    /// The largest post as JSON, pictures in base64 included: a request body, or one line of a batch.
    @WithDefault("32M")
    MemorySize maxPostSize();

    /// How many lines a batch may have; a longer one is cut there, and its last result says so.
    @WithDefault("100000")
    int maxBatchLines();

    /// How long a claimed post belongs to the instance that claimed it. A living instance renews its leases, so this is
    /// how long the posts of a dead one wait.
    @WithDefault("PT5M")
    Duration lease();

    /// True where no other instance shares the database: the posts of a killed process then go on at the next start,
    /// without waiting for their leases to end.
    @WithDefault("false")
    boolean soleInstance();

    /// How long a request to delete a post waits until the graph has let go of it. After that it is answered that the
    /// post is still leaving.
    @WithDefault("PT10S")
    Duration withdrawalWait();

    Pictures pictures();

    Fetch fetch();

    Iiif iiif();

    /// What a picture may be. Frames have no limit, as only the first one of an animation is ever taken.
    interface Pictures {

        /// Where the pictures lie.
        @WithDefault("${iconograph.home:${user.home}/.local/share/iconograph}/pictures")
        Path directory();

        /// The largest picture file.
        @WithDefault("10M")
        MemorySize maxSize();

        /// The most pixels a picture may have, width times height; half as many if they take more than four bytes each.
        /// It also bounds how many pixels are in memory at once.
        @WithDefault("40000000")
        int maxPixels();
    }

    /// How a picture is fetched that a post names by its URL.
    interface Fetch {

        /// From the first connection to the last byte, redirects included.
        @WithDefault("PT15S")
        Duration timeout();

        /// True lets a post name pictures on this machine or in this network. A stranger could then look around in it.
        @WithDefault("false")
        boolean allowPrivateAddresses();
    }

    /// How pictures and parts of them are served by the IIIF Image API.
    interface Iiif {

        /// The widest and highest image that is made, in pixels.
        @WithDefault("4096")
        int maxWidth();

        /// The most pixels an image may have that is made, width times height.
        @WithDefault("12000000")
        int maxArea();

        /// How many images are made at once. They share [Pictures#maxPixels] of their own, apart from the intake's.
        @WithDefault("2")
        int renderings();

        /// How many requests may wait for their turn; a further one is told to come again.
        @WithDefault("32")
        int waiting();

        /// How many bytes of images that were made stay in memory, those asked for last.
        @WithDefault("32M")
        MemorySize cache();
    }
}
