package iconograph.models.papers.scanner;

import java.util.ArrayList;
import java.util.List;

import iconograph.contracts.Knowledge;
import iconograph.models.blocks.encoder.TweetWords;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;

/// A text and its picture's words, followed by candidates, each with a masked word before it and what is known about it
/// behind it.
///
/// @param post   the text and the picture's words
/// @param pieces all word pieces, the post's first
/// @param kinds  0 for pieces of the text and of candidates, 1 for those of the picture's words and of knowledge
/// @param blocks 0 for pieces of the post; which candidate, from 1, for the others
/// @param masks  where in `pieces` the candidates' masked words stand
record Prompt(WordBatch.Input post, int[] pieces, int[] kinds, int[] blocks, int[] masks) {

    /// Puts prompts together.
    record Writer(ScannerSettings settings, WordPieces vocabulary, Knowledge knowledge) {

        /// @param post  begins with the text, whose words the candidates' names are
        /// @param names of the candidates, in words
        Prompt write(WordBatch.Input post, List<List<String>> names) {
            return write(post, names, knowledge);
        }

        /// As if nothing were known.
        Prompt writeIgnorant(WordBatch.Input post, List<List<String>> names) {
            return write(post, names, Knowledge.none());
        }

        private Prompt write(WordBatch.Input post, List<List<String>> names, Knowledge known) {
            List<Integer> pieces = new ArrayList<>();
            List<Integer> kinds = new ArrayList<>();
            List<Integer> blocks = new ArrayList<>();
            int[] masks = new int[names.size()];
            for (int i = 0; i < post.pieces().length; i++) {
                pieces.add(post.pieces()[i]);
                kinds.add(i < post.context() ? 0 : 1);
                blocks.add(0);
            }
            for (int name = 0; name < names.size(); name++) {
                masks[name] = pieces.size();
                pieces.add(vocabulary.id("[MASK]"));
                addWords(pieces, names.get(name), settings.namePieces());
                pieces.add(vocabulary.end());
                fill(kinds, pieces.size(), 0);
                if (addWords(pieces, known(known, names.get(name)), settings.knowledgePieces())) {
                    pieces.add(vocabulary.end());
                }
                fill(kinds, pieces.size(), 1);
                fill(blocks, pieces.size(), name + 1);
            }
            return new Prompt(post, array(pieces), array(kinds), array(blocks), masks);
        }

        private List<String> known(Knowledge known, List<String> name) {
            if (settings.knowledgePieces() == 0) {
                return List.of();
            }
            return known.about(String.join(" ", name), settings.bearers()).stream()
                    .flatMap(line -> TweetWords.in(line).stream())
                    .map(TweetWords.Word::text)
                    .toList();
        }

        private boolean addWords(List<Integer> pieces, List<String> words, int most) {
            int end = pieces.size() + most;
            int before = pieces.size();
            for (String word : words) {
                for (int piece : vocabulary.of(word, most)) {
                    if (pieces.size() == end) {
                        return true;
                    }
                    pieces.add(piece);
                }
            }
            return pieces.size() > before;
        }

        private static void fill(List<Integer> values, int size, int value) {
            while (values.size() < size) {
                values.add(value);
            }
        }

        private static int[] array(List<Integer> values) {
            return values.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /// In word pieces, padding included.
    int length() {
        return WordBatch.paddedLength(pieces.length);
    }
}
