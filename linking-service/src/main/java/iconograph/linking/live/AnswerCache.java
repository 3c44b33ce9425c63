package iconograph.linking.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.jboss.logging.Logger;

/// What Wikidata answered, on disk: one packed file an answer, named by the question, as old as the answer.
///
/// A file that is broken or too old is as good as none. Where nothing can be written, nothing is kept. Safe for use by
/// many threads and programs.
final class AnswerCache {

    private static final Logger LOG = Logger.getLogger(AnswerCache.class);

    /// New answers after which it is looked whether there are too many.
    private static final int CLEANED_EVERY = 1000;

    private final Path folder;
    private final Duration lifetime;
    private final int most;
    private final Clock clock;
    private final AtomicInteger kept = new AtomicInteger();

    /// @param folder   made when something is kept
    /// @param lifetime after which an answer counts no more; where it is zero nothing is kept
    /// @param most     answers to keep, about
    AnswerCache(Path folder, Duration lifetime, int most, Clock clock) {
        this.folder = folder;
        this.lifetime = lifetime;
        this.most = most;
        this.clock = clock;
    }

    Optional<byte[]> find(String question) {
        Path file = file(question);
        try {
            if (!isFresh(file)) {
                return Optional.empty();
            }
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                return Optional.of(in.readAllBytes());
            }
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private boolean isFresh(Path file) throws IOException {
        Instant age = Files.getLastModifiedTime(file).toInstant();
        return age.plus(lifetime).isAfter(clock.instant());
    }

    void keep(String question, byte[] answer) {
        if (lifetime.isZero()) {
            return;
        }
        Path file = file(question);
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "answer", ".new");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(draft))) {
                out.write(answer);
            }
            Files.setLastModifiedTime(draft, FileTime.from(clock.instant()));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.debugf("cannot keep an answer of Wikidata in %s: %s", folder, e.getMessage());
        }
        if (kept.incrementAndGet() % CLEANED_EVERY == 0) {
            clean();
        }
    }

    /// Deletes what is too old, and the oldest of what is too much.
    void clean() {
        record Aged(Path file, Instant age) {}
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Aged> answers = new ArrayList<>();
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Instant age = Files.getLastModifiedTime(file).toInstant();
                if (age.plus(lifetime).isBefore(clock.instant())) {
                    Files.deleteIfExists(file);
                } else {
                    answers.add(new Aged(file, age));
                }
            }
            answers.sort(Comparator.comparing(Aged::age));
            for (Aged answer : answers.subList(0, Math.max(0, answers.size() - most))) {
                Files.deleteIfExists(answer.file());
            }
        } catch (IOException e) {
            LOG.debugf("cannot clean %s: %s", folder, e.getMessage());
        }
    }

    private Path file(String question) {
        try {
            String name = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(question.getBytes(UTF_8)));
            return folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 32) + ".json.gz");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
