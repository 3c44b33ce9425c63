package iconograph.models;

import java.util.List;

import iconograph.contracts.Mention;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;

/// Reads names in posts.
public non-sealed interface NameReader extends ModelReader {

    /// A name that was read in words.
    ///
    /// @param score how sure the model is of span and type, from 0 to 1
    record FoundName(Name name, double score) {}

    /// Reads texts as people published them, of any length and in any characters.
    ///
    /// @return for each text its mentions in order, without overlap, with positions in code points
    List<List<Mention>> readPosts(List<PostText> posts);

    /// Likewise, without pictures.
    default List<List<Mention>> read(List<String> texts) {
        return readPosts(texts.stream().map(PostText::alone).toList());
    }

    /// Reads texts that are cut into words already, with the words of their pictures if the model uses those.
    ///
    /// @return for each text its names, counted in those words
    List<List<FoundName>> readWords(List<SeenText> texts);
}
