package iconograph.graph.query;

import io.vertx.ext.web.RoutingContext;

/// Whoever waits for an answer, so that work for nobody can be stopped.
@FunctionalInterface
interface Asker {

    /// @param stop is run, from another thread, if the asker goes away before the answer was sent
    void whenGone(Runnable stop);

    /// The other end of a connection.
    static Asker of(RoutingContext request) {
        return stop -> request.addEndHandler(end -> {
            if (end.failed()) {
                stop.run();
            }
        });
    }
}
