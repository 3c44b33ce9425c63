package iconograph.models.names;

import java.util.ArrayList;
import java.util.List;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.data.SeenText;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;

/// Asks a trained [TagNetwork] about texts of any length, [part][Part] by part.
public final class TagScores {

    private final TagNetwork network;
    private final Part.Cut cut;

    public TagScores(TagNetwork network, Part.Cut cut) {
        this.network = network;
        this.cut = cut;
    }

    /// @return for each text the scores of each tag for each word, (words, tags), not normalised
    public List<float[][]> of(List<SeenText> texts) {
        List<float[][]> judged = new ArrayList<>();
        for (SeenText text : texts) {
            judged.add(new float[text.words().size()][network.head().tags().count()]);
        }
        for (List<Part> batch : Part.batches(texts, cut)) {
            judge(batch, judged);
        }
        return judged;
    }

    private void judge(List<Part> batch, List<float[][]> judged) {
        WordBatch words = Part.words(batch);
        try (NDManager scratch = Torch.manager()) {
            Pass pass = new Pass(new ParameterStore(scratch, false), false);
            NDArray scores = pass.through(network, words.arrays(scratch));
            List<float[][]> answers = TagReading.scores(words, scores);
            for (int i = 0; i < batch.size(); i++) {
                Part part = batch.get(i);
                part.judge(answers.get(i), judged.get(part.text()));
            }
        }
    }
}
