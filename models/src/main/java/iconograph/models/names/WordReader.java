package iconograph.models.names;

import java.util.List;
import java.util.stream.IntStream;

import iconograph.contracts.Mention;
import iconograph.models.NameReader;
import iconograph.models.blocks.encoder.TweetWords;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;

/// Reads names among words, whether somebody cut the text into them or not.
public abstract class WordReader implements NameReader {

    protected WordReader() {}

    /// @return for each text its names in order, without overlap
    protected abstract List<List<BioTags.Found>> find(List<SeenText> texts);

    @Override
    public final List<List<Mention>> read(List<String> texts) {
        List<List<TweetWords.Word>> words = texts.stream().map(TweetWords::in).toList();
        List<List<BioTags.Found>> found = find(words.stream()
                .map(text ->
                        SeenText.alone(text.stream().map(TweetWords.Word::text).toList()))
                .toList());
        return IntStream.range(0, texts.size())
                .mapToObj(text -> TagReading.mentions(texts.get(text), words.get(text), found.get(text)))
                .toList();
    }

    @Override
    public final List<List<FoundName>> readWords(List<SeenText> texts) {
        return find(texts).stream()
                .map(names -> names.stream()
                        .map(name -> new FoundName(new Name(name.start(), name.end(), name.type()), name.score()))
                        .toList())
                .toList();
    }
}
