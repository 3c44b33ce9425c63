package iconograph.graph.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// Ids of entities that the graph coins for names which Wikidata does not explain.
///
/// Posts that spell the name alike, but for case, accents and punctuation, and mean the same type of thing, get the
/// same id, whichever comes first.
public final class CoinedId {

    private static final String PREFIX = "new:";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// 80 bits: among a hundred million names, two share an id with a chance of one in two hundred million.
    private static final int BYTES = 10;

    private static final Pattern ID = Pattern.compile(PREFIX + "[0-9a-f]{%d}".formatted(2 * BYTES));

    private CoinedId() {}

    /// @param type what kind of thing bears the name, such as `PER`
    public static String of(String name, String type) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((folded(name) + '\n' + type).getBytes(UTF_8));
            return PREFIX + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Of an entity that a person tells from others of its name.
    ///
    /// @param batch of decisions in which it is coined
    public static String of(String name, String type, UUID batch) {
        return of(name + batch, type);
    }

    public static boolean isOne(String entity) {
        return entity.startsWith(PREFIX);
    }

    /// Whether it is spelled as ids of coined entities are.
    public static boolean isWellFormed(String entity) {
        return ID.matcher(entity).matches();
    }

    /// The id without what marks it as coined.
    public static String digits(String id) {
        return id.substring(PREFIX.length());
    }

    private static String folded(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String words = SEPARATORS
                .matcher(MARKS.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return words.isEmpty() ? plain : words;
    }
}
