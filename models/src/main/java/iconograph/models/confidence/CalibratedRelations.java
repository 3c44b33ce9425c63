package iconograph.models.confidence;

import java.util.List;

import iconograph.contracts.ModelVersion;
import iconograph.contracts.Relation;
import iconograph.models.RelationReader;
import iconograph.models.data.SeenPair;

/// Reads the same relations as another reader, with honest scores.
public final class CalibratedRelations implements RelationReader {

    private final RelationReader reader;
    private final Calibration calibration;

    /// @param reader closed with this one
    public CalibratedRelations(RelationReader reader, Calibration calibration) {
        this.reader = reader;
        this.calibration = calibration;
    }

    @Override
    public ModelVersion version() {
        return reader.version();
    }

    @Override
    public List<List<Relation>> read(List<NamedText> texts) {
        return reader.read(texts).stream()
                .map(relations -> relations.stream().map(this::honest).toList())
                .toList();
    }

    private Relation honest(Relation relation) {
        return new Relation(relation.head(), relation.tail(), relation.type(), calibration.honest(relation.score()));
    }

    @Override
    public List<FoundRelation> classify(List<SeenPair> pairs) {
        return reader.classify(pairs).stream()
                .map(found -> new FoundRelation(found.relation(), calibration.honest(found.score())))
                .toList();
    }

    @Override
    public void close() {
        reader.close();
    }
}
