package iconograph.models.papers.joint;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.names.TagReading;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/// Texts after their pass through the encoder: their names are tagged, and pairs of spans can be asked for.
///
/// @param rows the encoder's (B*T, H)
/// @param tags scores of the tags (B*T, L)
record SeenTexts(Joint network, Pass pass, WordBatch words, NDArray rows, NDArray tags) {

    /// @param manager owner of what is computed; as long as it lives, pairs can be asked for
    static SeenTexts of(Joint network, Pass pass, WordBatch words, NDManager manager) {
        NDArray rows = pass.through(network.encoder(), words.ids(manager), words.real(manager), words.kinds(manager));
        return new SeenTexts(network, pass, words, rows, pass.through(network.names(), rows));
    }

    /// @return for each text the scores of its words' tags, (words, L)
    List<float[][]> tagScores() {
        return TagReading.scores(words, tags);
    }

    /// @param pairs at least one
    /// @param manager owner of the answer
    /// @return scores of the relations (P, C)
    NDArray ask(List<SpanPairs.Pair> pairs, NDManager manager) {
        SpanPairs asked = new SpanPairs(words, pairs);
        return pass.through(
                network.pairs(), rows, tags, asked.ends(manager), asked.between(manager), asked.distances(manager));
    }

    /// Likewise, as plain numbers.
    List<float[]> pairScores(List<SpanPairs.Pair> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        try (NDManager scratch = rows.getManager().newSubManager()) {
            rows.tempAttach(scratch); // owns what is made of them
            tags.tempAttach(scratch);
            float[] all = ask(pairs, scratch).toFloatArray();
            int classes = network.pairs().classes();
            return IntStream.range(0, pairs.size())
                    .mapToObj(pair -> Arrays.copyOfRange(all, pair * classes, (pair + 1) * classes))
                    .toList();
        }
    }
}
