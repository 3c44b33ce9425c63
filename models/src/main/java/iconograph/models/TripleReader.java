package iconograph.models;

import java.util.List;

import iconograph.contracts.Mention;
import iconograph.contracts.Relation;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;

/// Reads names in posts, and how their bearers relate, without being told where the names are.
public non-sealed interface TripleReader extends ModelReader {

    /// What is found in a text.
    ///
    /// @param mentions  in order, without overlap, with positions in code points
    /// @param relations between them, by head and tail
    record Found(List<Mention> mentions, List<Relation> relations) {

        public Found {
            mentions = List.copyOf(mentions);
            relations = List.copyOf(relations);
        }
    }

    /// What is found in a text that is cut into words.
    ///
    /// @param names     in order, without overlap, counted in those words
    /// @param relations between them, by head and tail, which are indices into the names
    record FoundInWords(List<Name> names, List<Relation> relations) {

        public FoundInWords {
            names = List.copyOf(names);
            relations = List.copyOf(relations);
        }
    }

    /// Reads texts as people published them, of any length and in any characters.
    List<Found> read(List<String> texts);

    /// Reads texts that are cut into words already, with the words of their pictures if the model uses those.
    List<FoundInWords> readWords(List<SeenText> texts);
}
