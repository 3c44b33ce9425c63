package iconograph.graph.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Validates the posts' graphs, one run at a time, and keeps the last report in a file, so that it outlives the server.
/// Safe for use by many threads.
public final class GraphValidation {

    private static final Logger LOG = Logger.getLogger(GraphValidation.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final PostValidation posts;
    private final Path file;
    private final Semaphore turn = new Semaphore(1);
    private volatile @Nullable GraphReport latest;

    /// @param file where the last report is kept
    public GraphValidation(PostValidation posts, Path file) {
        this.posts = posts;
        this.file = file;
        this.latest = kept(file);
    }

    /// The last report.
    ///
    /// @return nothing if there was none yet
    public Optional<GraphReport> latest() {
        return Optional.ofNullable(latest);
    }

    /// Looks at all posts, whose report becomes the last one.
    ///
    /// @param goOn is asked before each post
    /// @return nothing if another run is going on
    /// @throws InterruptedException if it was not to go on
    public Optional<GraphReport> run(BooleanSupplier goOn) throws InterruptedException {
        if (!turn.tryAcquire()) {
            return Optional.empty();
        }
        try {
            GraphReport report = posts.run(goOn);
            latest = report;
            keep(report);
            tell(report);
            return Optional.of(report);
        } finally {
            turn.release();
        }
    }

    private static void tell(GraphReport report) {
        if (report.conforms()) {
            LOG.infof("all %,d posts' graphs are as their shapes want them", report.posts());
        } else {
            String most = report.messages().entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(found -> "%s (%,d times)".formatted(found.getKey(), found.getValue()))
                    .orElse("");
            LOG.warnf(
                    "of %,d posts' graphs %,d are not as their shapes want them, mostly for: %s; see /shacl/report",
                    report.posts(), report.failing(), most);
        }
    }

    private void keep(GraphReport report) {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            Files.createDirectories(file.toAbsolutePath().getParent());
            JSON.writeValue(unfinished.toFile(), report);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // It can still be asked for as long as the server runs.
            LOG.warnf("cannot keep the validation's report in %s: %s", file, e.getMessage());
        }
    }

    private static @Nullable GraphReport kept(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return JSON.readValue(file.toFile(), GraphReport.class);
        } catch (IOException e) {
            LOG.warnf("the validation's report in %s cannot be read, and is left out: %s", file, e.getMessage());
            return null;
        }
    }
}
