package iconograph.ingest.wrong;

import jakarta.inject.Inject;

import iconograph.graph.GraphStep;

public class IngestThatAsksTheGraph {

    @Inject
    @SuppressWarnings("NullAway.Init")
    public GraphStep graph;
}
