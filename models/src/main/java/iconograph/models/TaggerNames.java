package iconograph.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import iconograph.contracts.Mention;
import iconograph.contracts.NameFinder;

/// Finds names with the tagger that reads posts in the journey. It is loaded for each call and let go after it.
public final class TaggerNames implements NameFinder {

    @Override
    public List<List<Mention>> find(List<String> texts) {
        try (NameReader reader = ModelCatalog.nameReader("tagger")) {
            return reader.read(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load the tagger: " + e.getMessage(), e);
        }
    }
}
