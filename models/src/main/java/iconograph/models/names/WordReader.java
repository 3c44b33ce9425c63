package iconograph.models.names;

import java.util.List;
import java.util.stream.IntStream;

import iconograph.contracts.Mention;
import iconograph.models.NameReader;
import iconograph.models.PostText;
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
    public final List<List<Mention>> readPosts(List<PostText> posts) {
        List<List<TweetWords.Word>> words =
                posts.stream().map(post -> TweetWords.in(post.text())).toList();
        List<List<BioTags.Found>> found = find(IntStream.range(0, posts.size())
                .mapToObj(post -> new SeenText(
                        words.get(post).stream().map(TweetWords.Word::text).toList(),
                        posts.get(post).context()))
                .toList());
        return IntStream.range(0, posts.size())
                .mapToObj(post -> TagReading.mentions(posts.get(post).text(), words.get(post), found.get(post)))
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
