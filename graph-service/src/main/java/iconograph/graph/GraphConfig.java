package iconograph.graph;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Where the two stores are, how much anyone may ask of them, and who may write.
@ConfigMapping(prefix = "iconograph.graph")
public interface GraphConfig {

    Neo4j neo4j();

    Rdf rdf();

    /// The most posts that are written in one transaction.
    @WithDefault("256")
    int batch();

    Limits limits();

    Write write();

    Export export();

    Validation validation();

    interface Neo4j {

        /// A Bolt address, such as `bolt://localhost:7687`, or `neo4j://…` for a cluster.
        @WithDefault("bolt://localhost:7687")
        String uri();

        @WithDefault("neo4j")
        String user();

        /// None if the server asks for none.
        Optional<String> password();

        /// How long a transaction that failed for a passing reason is tried again before the post is sent back.
        @WithDefault("5s")
        Duration retry();
    }

    interface Rdf {

        /// TDB2's directory; only one process may have it open.
        Path directory();
    }

    /// For queries that people write themselves.
    interface Limits {

        @WithDefault("10s")
        Duration time();

        /// How many queries of a language are answered at once; others wait.
        @WithDefault("3")
        int queries();

        /// How long a query waits for its turn before it is sent away.
        @WithDefault("2s")
        Duration patience();

        /// Rows, or statements of a graph, in one answer.
        @WithDefault("10000")
        int rows();

        /// Size of one answer in bytes; that of a Cypher answer is estimated.
        @WithDefault("33554432")
        int bytes();
    }

    /// For those who may have graphs of their own beside those of the posts.
    interface Write {

        /// Whoever sends it as a bearer token may write; as long as there is none, nobody may.
        Optional<String> token();

        /// Statements that one request may add and remove.
        @WithDefault("200000")
        int statements();

        /// The largest update, or RDF document, in bytes.
        @WithDefault("33554432")
        int bytes();
    }

    /// For exports that are made in the background and fetched later.
    interface Export {

        /// Where their files are.
        Path directory();

        /// How many are made at once.
        @WithDefault("1")
        int running();

        /// How many may wait for their turn.
        @WithDefault("8")
        int waiting();

        /// How many are kept; the oldest go first.
        @WithDefault("20")
        int kept();

        /// How long one is kept.
        @WithDefault("168h")
        Duration age();

        /// Size of all files together in bytes; a file that would be larger is given up.
        @WithDefault("21474836480")
        long bytes();
    }

    /// For looking whether the posts' graphs are as their shapes want them.
    interface Validation {

        /// At what time of each day, by the clock of this machine, such as `03:00`; `off` for never.
        @WithDefault("03:00")
        String at();

        /// The file that keeps the last report.
        Path report();
    }
}
