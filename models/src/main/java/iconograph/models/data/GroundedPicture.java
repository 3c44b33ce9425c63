package iconograph.models.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import iconograph.models.pictures.Box;

/// A picture with sentences about it whose phrases people have tied to its parts.
///
/// @param width  of the picture that boxes are measured in, in pixels
/// @param height likewise
public record GroundedPicture(Path file, double width, double height, List<Sentence> sentences) {

    public GroundedPicture {
        sentences = List.copyOf(sentences);
    }

    /// @param words in order
    public record Sentence(List<String> words, List<Phrase> phrases) {

        public Sentence {
            words = List.copyOf(words);
            phrases = List.copyOf(phrases);
        }
    }

    /// @param start its first word
    /// @param end   one past its last word
    /// @param boxes of what it speaks of; none if the picture does not show it as a thing
    /// @param thing what it speaks of: the same in all sentences about a picture; empty if nobody says
    /// @param kinds what kinds of thing that is, such as `people` and `clothing`; none if nobody says
    public record Phrase(int start, int end, List<Box> boxes, String thing, Set<String> kinds) {

        public Phrase {
            boxes = List.copyOf(boxes);
            kinds = Set.copyOf(kinds);
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("not a phrase: words %d to %d".formatted(start, end));
            }
        }

        /// Of something of which nobody says what it is.
        public Phrase(int start, int end, List<Box> boxes) {
            this(start, end, boxes, "", Set.of());
        }
    }
}
