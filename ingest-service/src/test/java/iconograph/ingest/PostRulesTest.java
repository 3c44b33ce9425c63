package iconograph.ingest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

import iconograph.ingest.pictures.NewPicture;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostRulesTest {

    private final PostRules rules = new PostRules(new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .addDefaultInterceptors()
            .withDefaultValue("user.home", "/home")
            .withMapping(IngestConfig.class)
            .build()
            .getConfigMapping(IngestConfig.class));

    @Test
    void takesAPostOfTenThousandEmoji() {
        assertThatCode(() -> rules.check(post("⚽".repeat(5_000) + "\ud83d\ude00".repeat(5_000))))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesALongerText() {
        assertThatThrownBy(() -> rules.check(post("a".repeat(100 * 1024))))
                .isInstanceOf(RefusedPost.class)
                .hasMessage("text has 102,400 characters (code points); at most 10,000 are taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\u2003"})
    void refusesABlankText(String text) {
        assertThatThrownBy(() -> rules.check(post(text))).hasMessage("text is missing or blank");
    }

    @Test
    void refusesCharactersThatCannotBeKept() {
        assertThatThrownBy(() -> rules.check(post("\ud83d\ude00a\0b")))
                .hasMessage("text holds U+0000, which is not a character that can be kept, at position 2");
        assertThatThrownBy(() -> rules.check(post("half \ud83d")))
                .hasMessage("text holds U+D83D, which is not a character that can be kept, at position 5");
    }

    @Test
    void refusesNamesThatAreLongBlankOrUnprintable() {
        assertThatThrownBy(() -> rules.check(new NewPost("s".repeat(101), "1", "Messi", null, null, null)))
                .hasMessage("source has 101 characters (code points); at most 100 are taken");
        assertThatThrownBy(() -> rules.check(new NewPost("bluesky", "1\n2", "Messi", null, null, null)))
                .hasMessage("id is blank or has control characters");
        assertThatThrownBy(() -> rules.check(new NewPost("bluesky", "1", "Messi", " ", null, null)))
                .hasMessage("author is blank or has control characters");
        assertThatThrownBy(() -> rules.checkKey("k".repeat(300))).hasMessageContaining("Idempotency-Key has 300");
    }

    @Test
    void refusesAnIdThatLooksLikeAKey() {
        assertThatThrownBy(() -> rules.check(new NewPost("bluesky", "idempotency-key:1", "Messi", null, null, null)))
                .hasMessage("id begins with idempotency-key:, as only an Idempotency-Key may");
    }

    @Test
    void refusesATimeThatIsNone() {
        assertThatThrownBy(() -> rules.check(
                        new NewPost("bluesky", "1", "Messi", null, Instant.ofEpochSecond(1_700_000_000_000L), null)))
                .hasMessage("writtenAt is not in the years 1 to 9999");
    }

    @Test
    void refusesMorePicturesThanAllowedAndPicturesThatContradictThemselves() {
        NewPicture picture = new NewPicture(null, "AAAA", null, null);
        assertThatThrownBy(() -> rules.check(withPictures(Collections.nCopies(11, picture))))
                .hasMessage("the post has 11 pictures; at most 10 are taken");

        NewPicture both = new NewPicture(URI.create("https://example.org/a.jpg"), "AAAA", null, null);
        assertThatThrownBy(() -> rules.check(withPictures(List.of(picture, both))))
                .hasMessage("picture 2 has both url and data");
    }

    private static NewPost post(String text) {
        return new NewPost("bluesky", "1", text, "ana", Instant.EPOCH, null);
    }

    private static NewPost withPictures(List<NewPicture> pictures) {
        return post("Messi").withPictures(pictures);
    }
}
