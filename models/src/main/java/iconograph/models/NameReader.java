package iconograph.models;

import java.util.List;

import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.models.data.TaggedPost.Name;

/// Reads names in posts: the form in which a trained model serves. Safe for use by many threads.
public interface NameReader extends AutoCloseable {

    /// Changes whenever the weights do.
    ModelVersion version();

    /// Reads texts as people published them, of any length and in any characters.
    ///
    /// @return for each text its mentions in order, without overlap, with positions in code points
    List<List<Mention>> read(List<String> texts);

    /// Reads texts that are cut into words already.
    ///
    /// @return for each text its names, counted in those words
    List<List<Name>> readWords(List<List<String>> texts);

    /// Gives the weights' memory back; nobody may be reading.
    @Override
    void close();
}
