package iconograph.linking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import iconograph.contracts.MeaningReader;
import iconograph.linking.index.Languages;
import iconograph.linking.index.StarterIndex;
import iconograph.linking.live.LiveItems;
import iconograph.linking.live.LiveSettings;
import iconograph.linking.live.WikidataApi;
import iconograph.linking.reconciliation.Reconciler;

import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.Startup;
import org.jboss.logging.Logger;

/// Opens the index when the service starts, so that a missing or broken one shows at once.
@ApplicationScoped
class LinkerProducer {

    private static final Logger LOG = Logger.getLogger(LinkerProducer.class);

    @Produces
    @Startup
    @ApplicationScoped
    Linker open(LinkingConfig config, LiveItems live) {
        Path path = config.index();
        try {
            if (StarterIndex.makeIfAbsent(path)) {
                LOG.infof("made a starter index of Wikidata in %s", path);
            }
            IndexLinker linker = IndexLinker.open(path, live);
            LOG.infof(
                    "%s links to %,d items of Wikidata in %s, %,d pictures of them known",
                    linker.version(), linker.index().size(), path, linker.pictures());
            return linker;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot link: " + e.getMessage(), e);
        }
    }

    /// Tables of names are linked by what posts are linked by.
    @Produces
    @Singleton
    Reconciler reconciler(Linker linker) {
        if (ClientProxy.unwrap(linker) instanceof IndexLinker open) {
            return open.reconciler();
        }
        throw new IllegalStateException("only a linker with an index of its own can reconcile");
    }

    /// Texts that people search with are compared by what posts' texts are.
    @Produces
    @Singleton
    MeaningReader meanings(Linker linker) {
        return linker::meaning;
    }

    /// Asks nobody unless a contact is configured.
    @Produces
    @Singleton
    LiveItems live(LinkingConfig config) {
        LinkingConfig.Live live = config.live();
        if (live.contact().isEmpty()) {
            return LiveItems.off();
        }
        LiveSettings settings = new LiveSettings(
                live.api(),
                LiveSettings.userAgent(live.contact().get()),
                live.timeout(),
                live.pause(),
                new Languages(live.languages()));
        Clock clock = Clock.systemUTC();
        return new LiveItems(new WikidataApi(settings, live.cache(), live.lifetime(), clock), settings, clock);
    }

    void close(@Disposes LiveItems live) {
        live.close();
    }

    void close(@Disposes Linker linker) {
        if (linker instanceof IndexLinker open) {
            open.close();
        }
    }
}
