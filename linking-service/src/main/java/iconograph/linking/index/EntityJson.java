package iconograph.linking.index;

import java.io.IOException;
import java.util.Optional;

/// Reads single entities as Wikidata's API and dump write them. Safe for use by many threads.
public final class EntityJson {

    private final ItemLineParser parser;

    public EntityJson(Languages languages) {
        this.parser = new ItemLineParser(CoarseTypes.listed(), languages);
    }

    /// @return empty if it is no item with a name
    /// @throws IOException if it is not JSON, or not that of an entity
    public Optional<WikidataItem> item(byte[] json) throws IOException {
        return parser.parse(json, 0, json.length) instanceof ItemLine.Item read
                ? Optional.of(read.item())
                : Optional.empty();
    }
}
