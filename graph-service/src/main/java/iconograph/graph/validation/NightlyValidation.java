package iconograph.graph.validation;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import iconograph.graph.GraphConfig;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/// Validates the graph each day at one time, unless it is told not to.
@Singleton
class NightlyValidation {

    private static final Logger LOG = Logger.getLogger(NightlyValidation.class);
    private static final String OFF = "off";

    private final GraphValidation validation;
    private final Optional<LocalTime> at;
    private final ScheduledExecutorService clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("graph-validation").daemon().factory());

    NightlyValidation(GraphValidation validation, GraphConfig config) {
        this.validation = validation;
        this.at = timeOf(config.validation().at());
    }

    /// @throws IllegalArgumentException if it is neither a time nor `off`
    static Optional<LocalTime> timeOf(String at) {
        if (at.strip().equalsIgnoreCase(OFF)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(at.strip()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "iconograph.graph.validation.at is a time such as 03:00, or %s, and not \"%s\"".formatted(OFF, at),
                    e);
        }
    }

    /// How long it is until the clock shows this time.
    static Duration until(LocalTime at, ZonedDateTime now) {
        ZonedDateTime today = now.with(at);
        return Duration.between(
                now, today.isAfter(now) ? today : now.plusDays(1).with(at));
    }

    void start(@Observes StartupEvent event) {
        at.ifPresent(this::next);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void next(LocalTime time) {
        var unused = clock.schedule(
                () -> {
                    run();
                    next(time);
                },
                until(time, ZonedDateTime.now()).toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void run() {
        try {
            if (validation.run(() -> !clock.isShutdown()).isEmpty()) {
                LOG.info("the graph is being validated already, so it is not validated a second time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The next night is another chance.
            LOG.warn("the graph could not be validated", e);
        }
    }
}
