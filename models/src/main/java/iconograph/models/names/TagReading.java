package iconograph.models.names;

import java.util.ArrayList;
import java.util.List;

import iconograph.contracts.Mention;
import iconograph.contracts.TextSpan;
import iconograph.models.blocks.encoder.TweetWords;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.head.BioTags;

import ai.djl.ndarray.NDArray;

/// From word pieces to words, and from words to characters.
public final class TagReading {

    private TagReading() {}

    /// Takes from the network's scores, which are by word piece, those of the words.
    ///
    /// @param scores (B*T, L) for the batch, not normalised
    /// @return for each input the scores of its words, (words, L)
    public static List<float[][]> scores(WordBatch batch, NDArray scores) {
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

    /// Where the names stand in a text.
    ///
    /// @param words of the text
    /// @param names in those words
    public static List<Mention> mentions(String text, List<TweetWords.Word> words, List<BioTags.Found> names) {
        List<Mention> mentions = new ArrayList<>();
        for (BioTags.Found name : names) {
            int start = words.get(name.start()).start();
            int end = words.get(name.end() - 1).end();
            mentions.add(new Mention(TextSpan.ofUtf16(text, start, end), name.type(), name.score()));
        }
        return mentions;
    }
}
