package iconograph.linking.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import iconograph.contracts.EntityId;

import com.fasterxml.jackson.databind.ObjectMapper;

/// Writes entities from Wikidata's live API to a file that an update can read. It has time: where Wikidata asks for a
/// pause or fails, it waits and tries again.
public final class EntityDownload {

    private static final int TRIES = 6;

    private final WikidataApi api;
    private final Pause pause;
    private final ObjectMapper json = new ObjectMapper();

    /// Waiting, so that tests need not.
    public interface Pause {

        void take(Duration time) throws InterruptedException;
    }

    public EntityDownload(WikidataApi api, Pause pause) {
        this.api = api;
        this.pause = pause;
    }

    /// @param told how many were asked for so far
    /// @throws Unreachable if Wikidata does not answer again and again
    public void write(List<EntityId> ids, Path target, IntConsumer told) throws IOException, InterruptedException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            for (int from = 0; from < ids.size(); from += WikidataApi.BATCH) {
                List<EntityId> batch = ids.subList(from, Math.min(ids.size(), from + WikidataApi.BATCH));
                for (Map.Entry<EntityId, byte[]> entity : get(batch).entrySet()) {
                    String id = json.readTree(entity.getValue()).path("id").asText();
                    if (!id.equals(entity.getKey().value())) {
                        out.write("{\"entity\":\"%s\",\"redirect\":\"%s\"}\n"
                                .formatted(entity.getKey(), new EntityId(id))
                                .getBytes(UTF_8));
                    }
                    out.write(entity.getValue());
                    out.write('\n');
                }
                told.accept(from + batch.size());
            }
        } catch (IllegalArgumentException e) {
            throw new Unreachable("its answer is not that of Wikidata", Duration.ZERO, e);
        }
    }

    private Map<EntityId, byte[]> get(List<EntityId> batch) throws IOException, InterruptedException {
        for (int tried = 1; ; tried++) {
            try {
                return api.get(batch);
            } catch (Unreachable e) {
                if (tried == TRIES) {
                    throw e;
                }
                Duration longer = Duration.ofSeconds(1L << tried);
                pause.take(e.waitAtLeast().compareTo(longer) > 0 ? e.waitAtLeast() : longer);
            }
        }
    }
}
