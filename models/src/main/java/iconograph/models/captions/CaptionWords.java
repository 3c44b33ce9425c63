package iconograph.models.captions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import iconograph.models.blocks.encoder.WordPieces;

import org.jspecify.annotations.Nullable;

/// The words of captions: of the encoder's word pieces, those that captions are written with.
///
/// Captions are in small letters and have no punctuation, as those are that text models have read beside posts.
final class CaptionWords {

    /// The place of the end among the choices.
    static final int END = 0;

    private static final int PIECES_PER_WORD = 8;
    private static final int SEEN_OFTEN = 2;

    private final WordPieces vocabulary;
    private final int[] choices;
    private final Map<Integer, Integer> places = new HashMap<>();

    private CaptionWords(WordPieces vocabulary, int[] choices) {
        this.vocabulary = vocabulary;
        this.choices = choices;
        for (int place = 0; place < choices.length; place++) {
            places.put(choices[place], place);
        }
    }

    /// The pieces that occur more than once in captions.
    static CaptionWords in(Collection<List<String>> captions, WordPieces vocabulary) {
        Map<Integer, Integer> counts = new TreeMap<>();
        captions.forEach(words ->
                Arrays.stream(pieces(words, vocabulary)).forEach(piece -> counts.merge(piece, 1, Integer::sum)));
        counts.remove(vocabulary.end());
        List<Integer> choices = new ArrayList<>();
        choices.add(vocabulary.end());
        counts.forEach((piece, count) -> {
            if (count >= SEEN_OFTEN) {
                choices.add(piece);
            }
        });
        return new CaptionWords(
                vocabulary, choices.stream().mapToInt(Integer::intValue).toArray());
    }

    /// @param note as [#note] gives it
    /// @throws IllegalArgumentException if it is none, or of another vocabulary
    static CaptionWords of(String note, WordPieces vocabulary) {
        int[] choices = Arrays.stream(note.split(" "))
                .mapToInt(id -> Integer.parseInt(id, Character.MAX_RADIX))
                .toArray();
        if (choices.length < 2 || choices[END] != vocabulary.end()) {
            throw new IllegalArgumentException("the words of captions are missing");
        }
        return new CaptionWords(vocabulary, choices);
    }

    /// The choices, for a file.
    String note() {
        return Arrays.stream(choices)
                .mapToObj(id -> Integer.toString(id, Character.MAX_RADIX))
                .collect(Collectors.joining(" "));
    }

    /// The word pieces between which each next one is chosen; the first ends the caption.
    int[] choices() {
        return choices.clone();
    }

    WordPieces vocabulary() {
        return vocabulary;
    }

    /// @param most pieces
    /// @return the places of a caption's pieces among the choices, without the end; nothing if it is too long,
    ///     empty, or has pieces that are none of them
    Optional<int[]> places(List<String> words, int most) {
        int[] pieces = pieces(words, vocabulary);
        if (pieces.length == 0 || pieces.length > most || !Arrays.stream(pieces).allMatch(places::containsKey)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(pieces).map(this::place).toArray());
    }

    private int place(int piece) {
        @Nullable Integer place = places.get(piece);
        return place == null ? END : place;
    }

    private static int[] pieces(List<String> words, WordPieces vocabulary) {
        return words.stream()
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .flatMapToInt(word -> Arrays.stream(vocabulary.of(word, PIECES_PER_WORD)))
                .toArray();
    }

    /// @param places among the choices
    String text(int[] places) {
        StringBuilder text = new StringBuilder();
        boolean joined = true;
        for (int place : places) {
            String piece = vocabulary.spelling(choices[place]);
            boolean mark = piece.length() == 1 && !Character.isLetterOrDigit(piece.charAt(0));
            boolean inside = piece.startsWith("##");
            if (!joined && !inside && !mark) {
                text.append(' ');
            }
            text.append(inside ? piece.substring(2) : piece);
            joined = mark;
        }
        return text.toString();
    }
}
