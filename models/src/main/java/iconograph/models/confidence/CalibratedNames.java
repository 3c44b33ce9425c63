package iconograph.models.confidence;

import java.util.List;

import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.models.NameReader;
import iconograph.models.PostText;
import iconograph.models.data.SeenText;

/// Reads the same names as another reader, with honest scores.
public final class CalibratedNames implements NameReader {

    private final NameReader reader;
    private final Calibration calibration;

    /// @param reader closed with this one
    public CalibratedNames(NameReader reader, Calibration calibration) {
        this.reader = reader;
        this.calibration = calibration;
    }

    @Override
    public ModelVersion version() {
        return reader.version();
    }

    @Override
    public List<List<Mention>> readPosts(List<PostText> posts) {
        return reader.readPosts(posts).stream()
                .map(mentions -> mentions.stream().map(this::honest).toList())
                .toList();
    }

    private Mention honest(Mention mention) {
        return new Mention(mention.span(), mention.type(), calibration.honest(mention.score()), mention.groundings());
    }

    @Override
    public List<List<FoundName>> readWords(List<SeenText> texts) {
        return reader.readWords(texts).stream()
                .map(names -> names.stream()
                        .map(found -> new FoundName(found.name(), calibration.honest(found.score())))
                        .toList())
                .toList();
    }

    @Override
    public void close() {
        reader.close();
    }
}
