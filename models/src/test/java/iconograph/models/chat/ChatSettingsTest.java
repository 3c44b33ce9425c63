package iconograph.models.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatSettingsTest {

    @Test
    void areThoseOfTheEnvironment() {
        assertThat(ChatSettings.in(Map.of(
                        "ICONOGRAPH_LANGUAGE_MODEL_URL", "http://localhost:11434/v1",
                        "ICONOGRAPH_LANGUAGE_MODEL_NAME", "small",
                        "ICONOGRAPH_LANGUAGE_MODEL_KEY", "secret",
                        "ICONOGRAPH_LANGUAGE_MODEL_TIMEOUT", "PT3S")))
                .contains(new ChatSettings(
                        URI.create("http://localhost:11434/v1"), "small", "secret", Duration.ofSeconds(3), 65_536));
        assertThat(ChatSettings.in(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://there/v1, http://there/v1/chat/completions",
        "http://there/v1/, http://there/v1/chat/completions"
    })
    void askAtTheUsualPath(String base, String asked) {
        assertThat(new ChatSettings(URI.create(base), "small", "", Duration.ofSeconds(1), 1).completions())
                .hasToString(asked);
    }

    @Test
    void doNotTellTheKey() {
        assertThat(new ChatSettings(URI.create("http://there/v1"), "small", "secret", Duration.ofSeconds(1), 1))
                .hasToString("small at http://there/v1");
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd, small, secret, PT1S",
        "http://user:word@there/v1, small, secret, PT1S",
        "there, small, secret, PT1S",
        "http://there/v1, '', secret, PT1S",
        "http://there/v1, small, sec ret, PT1S",
        "http://there/v1, small, secret, PT0S",
        "http://there/v1, small, secret, soon"
    })
    void refuseWhatCannotBeRightWithoutTellingTheKey(String url, String model, String key, String patience) {
        assertThatThrownBy(() -> ChatSettings.in(Map.of(
                        "ICONOGRAPH_LANGUAGE_MODEL_URL", url,
                        "ICONOGRAPH_LANGUAGE_MODEL_NAME", model,
                        "ICONOGRAPH_LANGUAGE_MODEL_KEY", key,
                        "ICONOGRAPH_LANGUAGE_MODEL_TIMEOUT", patience)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ICONOGRAPH_LANGUAGE_MODEL_")
                .hasMessageNotContaining(key)
                .hasMessageNotContaining("word@");
    }
}
