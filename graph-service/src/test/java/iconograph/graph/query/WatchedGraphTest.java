package iconograph.graph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Iterator;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class WatchedGraphTest {

    private final Graph graph = RDFParser.fromString(
                    "<http://a> <http://p> 1 , 2 , 3 . <http://b> <http://p> 1 .", Lang.TURTLE)
            .toGraph();

    @Test
    void isLikeTheGraphAsLongAsThereIsTime() {
        WatchedGraph watched = new WatchedGraph(graph, Duration.ofMinutes(1));

        assertThat(watched.isIsomorphicWith(graph)).isTrue();
    }

    @Test
    void cannotBeReadAfterTheTimeIsUp() {
        WatchedGraph watched = new WatchedGraph(graph, Duration.ofMillis(-1));

        assertThatThrownBy(watched::find)
                .isInstanceOf(QueryRefused.class)
                .hasMessageStartingWith("it took longer than");
    }

    @Test
    void endsInMidReadingWhenNobodyWaitsAnyMore() {
        WatchedGraph watched = new WatchedGraph(graph, Duration.ofMinutes(1));
        Iterator<Triple> triples = watched.find();
        triples.next();

        watched.abandon();

        assertThatThrownBy(triples::next).isInstanceOf(QueryRefused.class).hasMessage("whoever asked has gone");
    }
}
