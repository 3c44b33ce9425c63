package iconograph.models.papers.more;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import iconograph.contracts.ModelVersion;
import iconograph.models.ObjectRelationReader;
import iconograph.models.RelationReader.FoundRelation;
import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.data.ObjectRelations;
import iconograph.models.grounding.SentenceStates;
import iconograph.models.grounding.SentenceStates.Encoded;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;

import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;

/// A trained [More], reading.
public final class MoreReader implements ObjectRelationReader {

    /// The note that tells [Relations#caution].
    static final String CAUTION = "caution";

    private final NDManager manager;
    private final More network;
    private final MoreSettings settings;
    private final Relations relations;
    private final SentenceStates states;
    private final KindStates kinds;
    private final ModelVersion version;

    private MoreReader(
            NDManager manager,
            More network,
            MoreSettings settings,
            Relations relations,
            SentenceStates states,
            ModelVersion version) {
        this.manager = manager;
        this.network = network;
        this.settings = settings;
        this.relations = relations;
        this.states = states;
        this.kinds = KindStates.of(states);
        this.version = version;
    }

    /// @param name    in the catalogue
    /// @param shipped weights that were trained with the shipped settings
    /// @throws IOException if they are those of something else
    public static MoreReader of(String name, ShippedWeights shipped) throws IOException {
        Torch.engine();
        NDManager manager = Torch.manager();
        try {
            List<String> names = ObjectRelations.names();
            shipped.checkLabels(names);
            MoreSettings settings = MoreSettings.shipped(names.size());
            More network = new More(settings);
            network.start(manager);
            Weights.restore(network, shipped.weights());
            network.freezeParameters(true);
            ModelVersion version = new ModelVersion(name, shipped.version());
            Relations relations =
                    new Relations(Double.parseDouble(shipped.weights().notes().getOrDefault(CAUTION, "0")));
            return new MoreReader(manager, network, settings, relations, SentenceStates.load(), version);
        } catch (IOException e) {
            manager.close();
            throw e;
        } catch (IllegalArgumentException e) {
            manager.close();
            throw new IOException("the weights of %s do not fit: %s".formatted(name, e.getMessage()), e);
        }
    }

    @Override
    public ModelVersion version() {
        return version;
    }

    @Override
    public Looked look(View view, List<Box> objects) {
        return new Glance(SeenObjects.of(
                view,
                objects.stream()
                        .map(box -> box.times(1.0 / view.width(), 1.0 / view.height()))
                        .toList()));
    }

    /// Objects, looked at.
    private final class Glance implements Looked {

        private final SeenObjects objects;

        Glance(SeenObjects objects) {
            this.objects = objects;
        }

        @Override
        public List<List<List<FoundRelation>>> relate(List<Sentence> sentences) {
            List<Encoded> encoded = states.of(sentences);
            List<List<List<FoundRelation>>> found = new ArrayList<>();
            for (int i = 0; i < sentences.size(); i++) {
                found.add(relate(sentences.get(i), encoded.get(i)));
            }
            return found;
        }

        private List<List<FoundRelation>> relate(Sentence sentence, Encoded encoded) {
            int phrases = sentence.phrases().size();
            if (phrases == 0 || objects.count() == 0) {
                return sentence.phrases().stream()
                        .map(phrase -> List.<FoundRelation>of())
                        .toList();
            }
            QuestionBatch batch = new QuestionBatch(List.of(Question.of(encoded, sentence.phrases(), objects)));
            try (NDManager scratch = Torch.manager()) {
                float[] scores = new Pass(new ParameterStore(scratch, false), false)
                        .through(network, batch.arrays(settings, kinds, scratch))
                        .toFloatArray();
                List<List<FoundRelation>> found = new ArrayList<>();
                for (int phrase = 0; phrase < phrases; phrase++) {
                    List<FoundRelation> toObjects = new ArrayList<>();
                    for (int object = 0; object < objects.count(); object++) {
                        toObjects.add(
                                relations.likeliest(scores, (phrase * objects.count() + object) * settings.classes()));
                    }
                    found.add(toObjects);
                }
                return found;
            }
        }
    }

    @Override
    public void close() {
        states.close();
        manager.close();
    }
}
