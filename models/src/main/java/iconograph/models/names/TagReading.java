package iconograph.models.names;

import java.util.ArrayList;
import java.util.List;

import iconograph.models.blocks.encoder.WordBatch;

import ai.djl.ndarray.NDArray;

/// Takes from the network's scores, which are by word piece, those of the words.
final class TagReading {

    private TagReading() {}

    /// @param scores (B*T, L) for the batch, not normalised
    /// @return for each input the scores of its words, (words, L)
    static List<float[][]> scores(WordBatch batch, NDArray scores) {
        int tags = (int) scores.getShape().get(1);
        float[] all = scores.toFloatArray();
        List<float[][]> byWord = new ArrayList<>();
        for (int input = 0; input < batch.inputs().size(); input++) {
            int[] firsts = batch.inputs().get(input).firsts();
            float[][] words = new float[firsts.length][tags];
            for (int word = 0; word < firsts.length; word++) {
                System.arraycopy(all, (input * batch.length() + firsts[word]) * tags, words[word], 0, tags);
            }
            byWord.add(words);
        }
        return byWord;
    }
}
