package iconograph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import iconograph.ingest.Lines.Line;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes many posts in one request, some lines at a time: as many as have come in, and not more than fit in memory.
@ApplicationScoped
class BatchIntake {

    private static final Logger LOG = Logger.getLogger(BatchIntake.class);
    private static final int MOST_LINES_AT_ONCE = 64;
    private static final long ENOUGH_BYTES_AT_ONCE = 8 << 20;

    private final NewPostReader reader;
    private final PostRules rules;
    private final PostIntake intake;
    private final int longestLine;
    private final int mostLines;

    BatchIntake(NewPostReader reader, PostRules rules, PostIntake intake, IngestConfig config) {
        this.reader = reader;
        this.rules = rules;
        this.intake = intake;
        this.longestLine =
                (int) Math.min(Integer.MAX_VALUE - 8, config.maxPostSize().asLongValue());
        this.mostLines = config.maxBatchLines();
    }

    /// Results are held for a client that sends everything before it reads; that is why a batch's length has a limit.
    ///
    /// @param idempotencyKey names, together with the number of its line, each post that its source does not name
    /// @throws RefusedPost   if the key breaks a rule
    Multi<BatchResult> take(InputStream body, @Nullable String idempotencyKey) {
        if (idempotencyKey != null) {
            rules.checkKey(idempotencyKey);
        }
        return Multi.createFrom()
                .<BatchResult>emitter(results -> {
                    try {
                        take(new Lines(body, longestLine), idempotencyKey, results::emit);
                        results.complete();
                    } catch (IOException e) {
                        LOG.infof("a batch broke off: %s", e);
                        results.fail(e);
                    }
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void take(Lines lines, @Nullable String key, Consumer<BatchResult> results) throws IOException {
        List<Line> chunk = new ArrayList<>();
        long bytes = 0;
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.number() > mostLines) {
                takeChunk(chunk, key, results);
                results.accept(BatchResult.refused(
                        line.number(),
                        "a batch has at most %,d lines; send this one and the rest in another".formatted(mostLines)));
                return;
            }
            if (!line.blank() || line.tooLong()) {
                chunk.add(line);
                bytes += line.bytes().length;
            }
            if (chunk.size() == MOST_LINES_AT_ONCE || bytes >= ENOUGH_BYTES_AT_ONCE || lines.pausing()) {
                takeChunk(chunk, key, results);
                chunk.clear();
                bytes = 0;
            }
        }
        takeChunk(chunk, key, results);
    }

    private void takeChunk(List<Line> chunk, @Nullable String key, Consumer<BatchResult> results) {
        Map<Long, BatchResult> byLine = new TreeMap<>();
        Map<Long, Draft> drafts = new LinkedHashMap<>();
        for (Line line : chunk) {
            try {
                drafts.put(line.number(), draftOf(line, key));
            } catch (RefusedPost e) {
                byLine.put(line.number(), BatchResult.refused(line.number(), String.valueOf(e.getMessage())));
            }
        }
        List<Long> numbers = List.copyOf(drafts.keySet());
        try {
            List<Keeping> keepings = intake.takeAll(List.copyOf(drafts.values()));
            for (int i = 0; i < numbers.size(); i++) {
                byLine.put(numbers.get(i), BatchResult.of(numbers.get(i), keepings.get(i)));
            }
        } catch (RuntimeException e) {
            LOG.error("lines of a batch were not kept", e);
            String detail = Outage.sentenceFor(e) + "; send this line again";
            numbers.forEach(number -> byLine.put(number, BatchResult.refused(number, detail)));
        }
        byLine.values().forEach(results);
    }

    private Draft draftOf(Line line, @Nullable String key) {
        if (line.tooLong()) {
            throw new RefusedPost(
                    RefusedPost.Fault.TOO_LARGE,
                    "the line has more than the %,d bytes that are taken".formatted(longestLine));
        }
        NewPost post = reader.read(line.bytes(), 0, line.bytes().length);
        return intake.draft(post, key == null ? null : "%s#%d".formatted(key, line.number()));
    }
}
