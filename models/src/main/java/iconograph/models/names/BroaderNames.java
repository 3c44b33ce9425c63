package iconograph.models.names;

import java.util.List;
import java.util.function.UnaryOperator;

import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.models.NameReader;
import iconograph.models.PostText;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;

/// Reads the same names as another reader, but says less exactly what they name.
///
/// Closes the other reader with it.
///
/// @param reader of many types
/// @param type   the type that holds one of them, such as `PER` for `athlete`
public record BroaderNames(NameReader reader, UnaryOperator<String> type) implements NameReader {

    @Override
    public ModelVersion version() {
        return reader.version();
    }

    @Override
    public List<List<Mention>> readPosts(List<PostText> posts) {
        return reader.readPosts(posts).stream()
                .map(mentions -> mentions.stream().map(this::broader).toList())
                .toList();
    }

    private Mention broader(Mention mention) {
        return new Mention(mention.span(), type.apply(mention.type()), mention.score(), mention.groundings());
    }

    @Override
    public List<List<FoundName>> readWords(List<SeenText> texts) {
        return reader.readWords(texts).stream()
                .map(names -> names.stream().map(this::broader).toList())
                .toList();
    }

    private FoundName broader(FoundName found) {
        Name name = found.name();
        return new FoundName(new Name(name.start(), name.end(), type.apply(name.type())), found.score());
    }

    @Override
    public void close() {
        reader.close();
    }
}
