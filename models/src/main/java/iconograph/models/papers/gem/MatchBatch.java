package iconograph.models.papers.gem;

import java.util.Arrays;
import java.util.List;

import iconograph.models.blocks.Halves;
import iconograph.models.objects.View;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Some sentences and some pictures, ready for a [Matcher].
///
/// @param sentences the states of their words
/// @param pictures  their cells
record MatchBatch(List<Halves> sentences, List<Halves> pictures) {

    MatchBatch {
        sentences = List.copyOf(sentences);
        pictures = List.copyOf(pictures);
        if (sentences.isEmpty() || pictures.isEmpty()) {
            throw new IllegalArgumentException(
                    "%d sentences and %d pictures".formatted(sentences.size(), pictures.size()));
        }
    }

    /// @param state numbers for each word
    /// @return what a [Matcher] takes
    NDArray[] arrays(int state, NDManager manager) {
        int width = sentences.stream()
                .mapToInt(words -> words.bits().length / state)
                .max()
                .orElseThrow();
        float[] words = new float[sentences.size() * width * state];
        float[] there = new float[sentences.size() * width];
        for (int i = 0; i < sentences.size(); i++) {
            float[] states = sentences.get(i).floats();
            System.arraycopy(states, 0, words, i * width * state, states.length);
            Arrays.fill(there, i * width, i * width + states.length / state, 1);
        }
        int cells = View.ROWS * View.ROWS;
        float[] seen = new float[pictures.size() * cells * View.FEATURES];
        for (int i = 0; i < pictures.size(); i++) {
            System.arraycopy(pictures.get(i).floats(), 0, seen, i * cells * View.FEATURES, cells * View.FEATURES);
        }
        return new NDArray[] {
            manager.create(words, new Shape(sentences.size(), width, state)),
            manager.create(there, new Shape(sentences.size(), width)),
            manager.create(seen, new Shape(pictures.size(), cells, View.FEATURES))
        };
    }
}
