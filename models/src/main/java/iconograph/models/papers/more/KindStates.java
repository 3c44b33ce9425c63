package iconograph.models.papers.more;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.grounding.SentenceStates;
import iconograph.models.objects.CocoKinds;

/// Says in numbers what the names of the detector's kinds mean: the frozen encoder's vectors for "a dog".
///
/// @param states of each name
record KindStates(Map<String, float[]> states) {

    KindStates {
        states = Map.copyOf(states);
    }

    static KindStates of(SentenceStates encoder) {
        List<String> names = new ArrayList<>(CocoKinds.names());
        names.add(SeenObjects.UNKNOWN);
        List<Sentence> sentences = names.stream()
                .map(name -> new Sentence(List.of(("a " + name).split(" ")), List.of()))
                .toList();
        List<SentenceStates.Encoded> encoded = encoder.of(sentences);
        Map<String, float[]> states = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            float[] state = new float[SentenceStates.HIDDEN];
            encoded.get(i).writeMean(1, encoded.get(i).words(), state, 0);
            states.put(names.get(i), state);
        }
        return new KindStates(states);
    }

    float[] of(String kind) {
        return requireNonNull(states.get(kind), kind);
    }
}
