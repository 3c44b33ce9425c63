package iconograph.models.confidence;

import java.util.List;

import iconograph.contracts.ModelVersion;
import iconograph.models.VisibilityReader;

/// Takes the same names for visible as another reader, with honest scores.
public final class CalibratedVisibility implements VisibilityReader {

    private final VisibilityReader reader;
    private final Calibration calibration;

    /// @param reader closed with this one
    public CalibratedVisibility(VisibilityReader reader, Calibration calibration) {
        this.reader = reader;
        this.calibration = calibration;
    }

    @Override
    public ModelVersion version() {
        return reader.version();
    }

    @Override
    public List<List<Visibility>> look(List<NamedPost> posts) {
        return reader.look(posts).stream()
                .map(names -> names.stream()
                        .map(name -> new Visibility(name.visible(), calibration.honest(name.score())))
                        .toList())
                .toList();
    }

    @Override
    public void close() {
        reader.close();
    }
}
