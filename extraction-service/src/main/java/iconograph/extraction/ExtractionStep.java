package iconograph.extraction;

import jakarta.enterprise.context.ApplicationScoped;

import iconograph.contracts.Journey;
import iconograph.contracts.Journey.Extracted;
import iconograph.contracts.Journey.Ingested;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/// Step 2: reads a kept post, and hands it on with the names that are in it.
@ApplicationScoped
public class ExtractionStep {

    private final Extractor extractor;

    ExtractionStep(Extractor extractor) {
        this.extractor = extractor;
    }

    /// Posts come one by one on several threads; the extractor reads together those that wait at the same time.
    @Incoming(Journey.INGESTED)
    @Outgoing(Journey.EXTRACTED)
    @Blocking(value = "extraction", ordered = false)
    public Extracted extract(Ingested event) {
        return new Extracted(event.post(), extractor.extract(event.post()));
    }
}
