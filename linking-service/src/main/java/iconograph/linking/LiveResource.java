package iconograph.linking;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import iconograph.linking.live.LiveItems;
import iconograph.linking.live.LiveState;

/// Says whether Wikidata itself can be asked for what the index lacks.
@Path("/linking/live")
@Produces(MediaType.APPLICATION_JSON)
public class LiveResource {

    private final LiveItems live;

    LiveResource(LiveItems live) {
        this.live = live;
    }

    @GET
    public LiveState state() {
        return live.state();
    }
}
