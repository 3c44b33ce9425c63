package iconograph.ingest;

import static iconograph.ingest.RefusedPost.Fault.INVALID;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import iconograph.ingest.pictures.NewPicture;

import org.jspecify.annotations.Nullable;

/// What a post must be like to be taken. Nothing is mended in silence: spans count the characters of the text as it was
/// published, so a text that cannot be kept as it is, is refused.
@ApplicationScoped
class PostRules {

    private static final int LONGEST_SOURCE = 100;
    private static final int LONGEST_ID = 300;
    private static final int LONGEST_AUTHOR = 300;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final int maxText;
    private final int maxPictures;

    PostRules(IngestConfig config) {
        this.maxText = config.maxText();
        this.maxPictures = config.maxPictures();
    }

    /// @throws RefusedPost with the first rule that is broken
    void check(NewPost post) {
        checkText("text", post.text(), maxText);
        if (post.text() == null || post.text().isBlank()) {
            throw new RefusedPost(INVALID, "text is missing or blank");
        }
        checkName("source", post.source(), LONGEST_SOURCE);
        checkName("id", post.id(), LONGEST_ID);
        if (post.id() != null && post.id().startsWith(NaturalKey.FOR_KEYS)) {
            throw new RefusedPost(
                    INVALID, "id begins with %s, as only an Idempotency-Key may".formatted(NaturalKey.FOR_KEYS));
        }
        checkName("author", post.author(), LONGEST_AUTHOR);
        Instant writtenAt = post.writtenAt();
        if (writtenAt != null && (writtenAt.isBefore(FIRST) || writtenAt.isAfter(LAST))) {
            throw new RefusedPost(INVALID, "writtenAt is not in the years 1 to 9999");
        }
        if (post.pictures().size() > maxPictures) {
            throw new RefusedPost(
                    INVALID,
                    "the post has %d pictures; at most %d are taken"
                            .formatted(post.pictures().size(), maxPictures));
        }
        for (int i = 0; i < post.pictures().size(); i++) {
            checkPicture(i + 1, post.pictures().get(i));
        }
    }

    /// An `Idempotency-Key` follows the rules of an id.
    ///
    /// @throws RefusedPost if a rule is broken
    void checkKey(String key) {
        checkName("Idempotency-Key", key, LONGEST_ID - NaturalKey.FOR_KEYS.length());
    }

    private void checkPicture(int number, NewPicture picture) {
        if (picture.url() != null && picture.data() != null) {
            throw new RefusedPost(INVALID, "picture %d has both url and data".formatted(number));
        }
        checkText("the altText of picture " + number, picture.altText(), maxText);
    }

    private static void checkName(String field, @Nullable String value, int most) {
        checkText(field, value, most);
        if (value != null && (value.isBlank() || value.codePoints().anyMatch(Character::isISOControl))) {
            throw new RefusedPost(INVALID, "%s is blank or has control characters".formatted(field));
        }
    }

    /// PostgreSQL cannot hold U+0000, nor half a surrogate pair; every other character is fine.
    private static void checkText(String field, @Nullable String value, int most) {
        if (value == null) {
            return;
        }
        int length = value.codePointCount(0, value.length());
        if (length > most) {
            throw new RefusedPost(
                    INVALID,
                    "%s has %,d characters (code points); at most %,d are taken".formatted(field, length, most));
        }
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int codePoint = value.codePointAt(i);
            if (codePoint == 0 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                throw new RefusedPost(
                        INVALID,
                        "%s holds U+%04X, which is not a character that can be kept, at position %d"
                                .formatted(field, codePoint, value.codePointCount(0, i)));
            }
        }
    }
}
