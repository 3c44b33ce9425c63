package iconograph.models.blocks.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Cuts words into the pieces that BERT knows: punctuation apart, then the longest known piece from the left.
///
/// Case is kept. Characters that show nothing (control, zero width) vanish, and a word with an unknown character is one
/// unknown piece.
///
/// @see <a href="https://arxiv.org/abs/1810.04805">Devlin et al. 2019, BERT</a>
public final class WordPieces {

    /// A longer word is one unknown piece, in UTF-16 units.
    private static final int LONGEST_WORD = 100;

    private final List<String> vocabulary;
    private final Map<String, Integer> ids;
    private final int unknown;
    private final int start;
    private final int end;

    private WordPieces(List<String> vocabulary, Map<String, Integer> ids) {
        this.vocabulary = List.copyOf(vocabulary);
        this.ids = ids;
        this.unknown = special("[UNK]");
        this.start = special("[CLS]");
        this.end = special("[SEP]");
    }

    /// @param vocabulary one piece a line, its number is its id; pieces inside a word start with `##`
    public static WordPieces of(List<String> vocabulary) {
        Map<String, Integer> ids = new HashMap<>();
        for (int id = 0; id < vocabulary.size(); id++) {
            ids.put(vocabulary.get(id), id);
        }
        return new WordPieces(vocabulary, ids);
    }

    private int special(String piece) {
        @Nullable Integer id = ids.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return id;
    }

    /// What every input starts with.
    public int start() {
        return start;
    }

    /// What every input ends with.
    public int end() {
        return end;
    }

    /// The id of a piece that is spelt exactly so, such as `[MASK]`.
    ///
    /// @throws IllegalArgumentException if there is none
    public int id(String piece) {
        return special(piece);
    }

    /// How a piece is spelt; one inside a word starts with `##`.
    ///
    /// @throws IndexOutOfBoundsException if there is none
    public String spelling(int id) {
        return vocabulary.get(id);
    }

    /// The pieces of one word, at least one and at most `most`; what is beyond is left out.
    public int[] of(String word, int most) {
        List<Integer> pieces = new ArrayList<>();
        for (String part : parts(word)) {
            addPieces(part, pieces);
            if (pieces.size() >= most) {
                break;
            }
        }
        if (pieces.isEmpty()) {
            pieces.add(unknown);
        }
        return pieces.stream().limit(most).mapToInt(Integer::intValue).toArray();
    }

    /// The longest known piece from the left, again and again.
    private void addPieces(String part, List<Integer> pieces) {
        int known = pieces.size();
        if (part.length() > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        for (int from = 0; from < part.length(); ) {
            int to = part.length();
            @Nullable Integer id = null;
            for (; to > from && id == null; to--) {
                id = ids.get(from == 0 ? part.substring(0, to) : "##" + part.substring(from, to));
            }
            if (id == null) {
                pieces.subList(known, pieces.size()).clear();
                pieces.add(unknown);
                return;
            }
            pieces.add(id);
            from = to + 1;
        }
    }

    /// A word without what shows nothing, each punctuation mark and each Chinese character apart.
    private static List<String> parts(String word) {
        StringBuilder spaced = new StringBuilder();
        word.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                spaced.append(' ');
            } else if (standsAlone(c)) {
                spaced.append(' ').appendCodePoint(c).append(' ');
            } else if (!showsNothing(c)) {
                spaced.appendCodePoint(c);
            }
        });
        return Arrays.stream(spaced.toString().split(" "))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean showsNothing(int c) {
        return c == 0xfffd
                || switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
                    default -> false;
                };
    }

    private static boolean standsAlone(int c) {
        return isAsciiMark(c)
                || Character.isIdeographic(c)
                || switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private static boolean isAsciiMark(int c) {
        return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
    }
}
