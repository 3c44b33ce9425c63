package iconograph.models.relations;

import java.util.ArrayList;
import java.util.List;

import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.MentionPair;
import iconograph.models.data.MentionPair.Span;
import iconograph.models.data.SeenPair;

/// Puts a mark before and after each of a pair's two mentions.
///
/// ```
/// [CLS] … [unused1] head [unused2] … [unused3] tail [unused4] … [SEP] the picture's words [SEP]
/// ```
final class MarkedInput {

    private final WordPieces pieces;
    private final RelationSettings settings;
    private final int[] marks;

    MarkedInput(WordPieces pieces, RelationSettings settings) {
        this.pieces = pieces;
        this.settings = settings;
        this.marks = new int[] {
            pieces.id("[unused1]"), pieces.id("[unused2]"), pieces.id("[unused3]"), pieces.id("[unused4]")
        };
    }

    /// Whether the two stand near enough to each other to be seen together.
    boolean seesBoth(MentionPair pair) {
        int between = Math.max(pair.head().start(), pair.tail().start())
                - Math.min(pair.head().end(), pair.tail().end());
        return between <= settings.wordsAround()
                && length(pair.head()) <= settings.wordsAround()
                && length(pair.tail()) <= settings.wordsAround();
    }

    private static int length(Span span) {
        return span.end() - span.start();
    }

    /// Of words that come apart into many pieces, fewer are looked at where the encoder could not see all.
    ///
    /// @return the pieces; `firsts` are the places of the two opening marks, head first
    WordBatch.Input of(SeenPair seen) {
        int most = settings.encoder().positions() - settings.contextPieces();
        int piecesPerWord = settings.piecesPerWord();
        WordBatch.Input input = of(seen.pair(), piecesPerWord);
        while (input.pieces().length > most && piecesPerWord > 1) {
            piecesPerWord--;
            input = of(seen.pair(), piecesPerWord);
        }
        return input.besides(seen.context(), pieces, settings.contextPieces());
    }

    private WordBatch.Input of(MentionPair pair, int piecesPerWord) {
        Span head = pair.head();
        Span tail = pair.tail();
        int from = Math.max(0, Math.min(head.start(), tail.start()) - settings.wordsAround());
        int to = Math.min(pair.words().size(), Math.max(head.end(), tail.end()) + settings.wordsAround());
        List<Integer> ids = new ArrayList<>();
        int[] firsts = new int[2];
        ids.add(pieces.start());
        for (int word = from; word < to; word++) {
            if (word == head.start()) {
                firsts[0] = ids.size();
                ids.add(marks[0]);
            }
            if (word == tail.start()) {
                firsts[1] = ids.size();
                ids.add(marks[2]);
            }
            for (int piece : pieces.of(pair.words().get(word), piecesPerWord)) {
                ids.add(piece);
            }
            if (word == head.end() - 1) {
                ids.add(marks[1]);
            }
            if (word == tail.end() - 1) {
                ids.add(marks[3]);
            }
        }
        ids.add(pieces.end());
        return new WordBatch.Input(ids.stream().mapToInt(Integer::intValue).toArray(), firsts);
    }
}
