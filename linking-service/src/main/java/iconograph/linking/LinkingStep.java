package iconograph.linking;

import jakarta.enterprise.context.ApplicationScoped;

import iconograph.contracts.Journey;
import iconograph.contracts.Journey.Extracted;
import iconograph.contracts.Journey.Linked;
import iconograph.contracts.UndigestiblePost;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/// Step 3 of the journey: each name of a post is linked to a Wikidata item, or found ambiguous, or unknown.
@ApplicationScoped
public class LinkingStep {

    private final Linker linker;

    LinkingStep(Linker linker) {
        this.linker = linker;
    }

    /// Nothing is kept here, so a post may come any number of times.
    @Incoming(Journey.EXTRACTED)
    @Outgoing(Journey.LINKED)
    @Blocking(value = "linking", ordered = false)
    public Linked link(Extracted event) {
        try {
            return new Linked(
                    event.post(),
                    event.extraction(),
                    linker.version(),
                    linker.link(
                            event.post().text(),
                            event.extraction().mentions(),
                            event.extraction().sights()),
                    linker.meaning(event.post().text()).orElse(null));
        } catch (IndexOutOfBoundsException e) {
            throw new UndigestiblePost(event.post().id(), "a mention lies outside the text", e);
        }
    }
}
