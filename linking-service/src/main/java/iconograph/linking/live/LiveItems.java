package iconograph.linking.live;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import iconograph.linking.index.EntityJson;
import iconograph.linking.index.Languages;
import iconograph.linking.index.WikidataItem;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Items that Wikidata finds by a name, where the index on this machine finds none.
///
/// That Wikidata does not answer is no failure: then there are none, [#state] says why, and a post is linked by what
/// the index knows. Safe for use by many threads.
public final class LiveItems implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LiveItems.class);

    /// Longer ones are no names.
    private static final int LONGEST_NAME = 100;

    private static final int MOST_FOUND = 10;

    private final @Nullable WikidataApi api;
    private final EntityJson entities;
    private final Clock clock;
    private volatile LiveState state;

    public LiveItems(WikidataApi api, LiveSettings settings, Clock clock) {
        this.api = api;
        this.entities = new EntityJson(settings.languages());
        this.clock = clock;
        this.state = new LiveState(LiveState.Kind.REACHABLE, clock.instant(), null);
    }

    private LiveItems() {
        this.api = null;
        this.entities = new EntityJson(Languages.ENGLISH);
        this.clock = Clock.systemUTC();
        this.state = LiveState.OFF;
    }

    /// Asks nobody.
    public static LiveItems off() {
        return new LiveItems();
    }

    public LiveState state() {
        return state;
    }

    public boolean isOff() {
        return api == null;
    }

    /// @return none if Wikidata has none, does not answer, or is not to be asked
    public List<WikidataItem> named(String name) {
        String bare = name.strip();
        if (api == null || bare.isEmpty() || bare.length() > LONGEST_NAME || bare.indexOf('\0') >= 0) {
            return List.of();
        }
        try {
            List<WikidataItem> items = new ArrayList<>();
            for (byte[] entity : api.get(api.search(bare, MOST_FOUND)).values()) {
                entities.item(entity).ifPresent(items::add);
            }
            become(LiveState.Kind.REACHABLE, null);
            return items;
        } catch (IOException e) {
            become(LiveState.Kind.UNREACHABLE, e.getMessage());
            return List.of();
        }
    }

    private synchronized void become(LiveState.Kind kind, @Nullable String reason) {
        LiveState before = state;
        Instant since = before.kind() == kind ? before.since() : clock.instant();
        state = new LiveState(kind, since, reason);
        if (before.kind() != kind) {
            LOG.infof(
                    "Wikidata is %s%s",
                    kind == LiveState.Kind.REACHABLE ? "reachable again" : "not reachable: ",
                    reason == null ? "" : reason);
        }
    }

    @Override
    public void close() {
        if (api != null) {
            api.close();
        }
    }
}
