package iconograph.models.chat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Where a large language model answers, by the protocol of OpenAI's chat completions.
///
/// @param base    such as `http://localhost:11434/v1`; `/chat/completions` is added
/// @param model   as the endpoint calls it
/// @param key     sent as bearer; none is sent if it is empty
/// @param patience for a whole answer
/// @param most    bytes of an answer
public record ChatSettings(URI base, String model, String key, Duration patience, int most) {

    private static final String URL = "ICONOGRAPH_LANGUAGE_MODEL_URL";
    private static final String MODEL = "ICONOGRAPH_LANGUAGE_MODEL_NAME";
    private static final String KEY = "ICONOGRAPH_LANGUAGE_MODEL_KEY";
    private static final String PATIENCE = "ICONOGRAPH_LANGUAGE_MODEL_TIMEOUT";
    private static final int MOST = 64 * 1024;

    public ChatSettings {
        boolean isWeb = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (!isWeb || base.getHost() == null || base.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "%s is to be an address such as http://localhost:11434/v1, without name and password"
                            .formatted(URL));
        }
        if (model.isBlank() || patience.isNegative() || patience.isZero() || most < 1) {
            throw new IllegalArgumentException("no model, no time or no bytes: '%s', %s, %d (%s, %s)"
                    .formatted(model, patience, most, MODEL, PATIENCE));
        }
        if (key.chars().anyMatch(letter -> letter <= ' ' || letter > '~')) {
            throw new IllegalArgumentException("%s holds what no key does, such as a space".formatted(KEY));
        }
    }

    /// What the environment asks for: `ICONOGRAPH_LANGUAGE_MODEL_URL` and `…_NAME`, and if they are set `…_KEY` and
    /// `…_TIMEOUT`, a [duration][Duration#parse] such as `PT20S`.
    ///
    /// @return none if there is no address
    /// @throws IllegalArgumentException if it cannot be right; the key is not told
    public static Optional<ChatSettings> in(Map<String, String> environment) {
        String url = environment.getOrDefault(URL, "").strip();
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChatSettings(
                        URI.create(url),
                        environment.getOrDefault(MODEL, "").strip(),
                        environment.getOrDefault(KEY, "").strip(),
                        patience(environment.getOrDefault(PATIENCE, "PT10S").strip()),
                        MOST));
    }

    private static Duration patience(String text) {
        try {
            return Duration.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("%s is '%s', no time such as PT20S".formatted(PATIENCE, text), e);
        }
    }

    URI completions() {
        String path = base.toString();
        return URI.create(path.endsWith("/") ? path + "chat/completions" : path + "/chat/completions");
    }

    /// Without the key.
    @Override
    public String toString() {
        return "%s at %s".formatted(model, base);
    }
}
