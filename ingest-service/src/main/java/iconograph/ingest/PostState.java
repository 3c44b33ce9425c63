package iconograph.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a post is on its journey.
public enum PostState {
    /// Kept, and not yet sent on.
    @JsonProperty("waiting")
    WAITING,

    /// Sent on, and not yet in the graph.
    @JsonProperty("travelling")
    TRAVELLING,

    /// The graph holds it.
    @JsonProperty("inGraph")
    IN_GRAPH,

    /// A step failed for a reason that may pass; the post is sent again after a pause.
    @JsonProperty("retrying")
    RETRYING,

    /// A step can never read it; it waits for a person.
    @JsonProperty("putAside")
    PUT_ASIDE,

    /// Its source took it back; what it said is leaving the graph.
    @JsonProperty("withdrawing")
    WITHDRAWING
}
