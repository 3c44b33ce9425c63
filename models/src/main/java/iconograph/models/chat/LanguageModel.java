package iconograph.models.chat;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// A large language model that may answer, and need not. After it failed, it is not asked for [a while][#PAUSE].
///
/// Safe for use by many threads.
public final class LanguageModel {

    public static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Logger LOG = System.getLogger(LanguageModel.class.getName());

    private final Chat chat;
    private final ChatSettings settings;
    private final String otherwise;
    private final InstantSource clock;
    private final AtomicLong silentUntil = new AtomicLong(Long.MIN_VALUE);

    /// @param otherwise what is done where it does not answer, for the log
    public LanguageModel(ChatSettings settings, String otherwise, InstantSource clock) {
        this.settings = settings;
        this.otherwise = otherwise;
        this.clock = clock;
        this.chat = new Chat(settings);
    }

    /// @return what it says; nothing if it does not answer, or failed a moment ago
    public Optional<String> ask(List<Message> messages) {
        if (clock.millis() < silentUntil.get()) {
            return Optional.empty();
        }
        try {
            return Optional.of(chat.ask(messages));
        } catch (IOException e) {
            silentUntil.set(clock.instant().plus(PAUSE).toEpochMilli());
            LOG.log(
                    Level.WARNING,
                    "{0}, and for {1} nobody else is asked: {2}, {3}",
                    otherwise,
                    PAUSE,
                    settings,
                    e.getMessage());
            return Optional.empty();
        }
    }
}
