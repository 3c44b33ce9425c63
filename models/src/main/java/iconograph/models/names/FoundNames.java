package iconograph.models.names;

import java.util.ArrayList;
import java.util.List;

import iconograph.contracts.Mention;
import iconograph.contracts.TextSpan;
import iconograph.models.blocks.encoder.TweetWords;
import iconograph.models.blocks.head.BioTags;

/// Says where in a text the names stand that were found among its words.
public final class FoundNames {

    private FoundNames() {}

    /// @param words of the text
    /// @param names counted in those words
    /// @return in the order of the names, with positions in code points
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
