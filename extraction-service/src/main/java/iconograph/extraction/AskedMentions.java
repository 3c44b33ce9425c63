package iconograph.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import iconograph.contracts.Mention;
import iconograph.models.blocks.encoder.TweetWords;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.grounding.Expansion;

/// Some of a text's mentions as models are asked about them in pictures: each with what is known of its bearer.
///
/// @param places    which mentions
/// @param sentences for each of them, with one phrase
record AskedMentions(List<Integer> places, List<Sentence> sentences) {

    /// In a post with more names than this, the later ones are not looked for, or a list of hundreds would hold up all
    /// others for a minute.
    private static final int MOST = 60;

    AskedMentions {
        places = List.copyOf(places);
        sentences = List.copyOf(sentences);
    }

    /// @param mentions of the text, in order
    /// @param which    of them are asked about
    static AskedMentions of(Expansion expansion, String text, List<Mention> mentions, Predicate<Mention> which) {
        List<TweetWords.Word> words = TweetWords.in(text);
        List<String> wordTexts = words.stream().map(TweetWords.Word::text).toList();
        List<Integer> places = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < mentions.size() && places.size() < MOST; i++) {
            Mention mention = mentions.get(i);
            int[] touched = TweetWords.touched(text, words, mention.span());
            if (touched.length > 0 && which.test(mention)) {
                places.add(i);
                sentences.add(
                        expansion.of(wordTexts, new Name(touched[0], touched[touched.length - 1] + 1, mention.type())));
            }
        }
        return new AskedMentions(places, sentences);
    }
}
