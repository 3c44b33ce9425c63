package iconograph.models.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Relation;
import iconograph.contracts.TextSpan;
import iconograph.models.ModelCatalog;
import iconograph.models.NameReader;
import iconograph.models.NameReader.FoundName;
import iconograph.models.RelationReader;
import iconograph.models.RelationReader.NamedText;
import iconograph.models.TripleReader;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;

/// Two models one after the other: the first finds the names, the second how their bearers relate. What models that
/// read both together are compared with.
///
/// Closes both with it.
record NamesThenRelations(NameReader names, RelationReader relations) implements TripleReader {

    /// With the shipped weights.
    ///
    /// @throws IOException if they are missing or do not fit
    static NamesThenRelations of(String nameModel, String relationModel) throws IOException {
        NameReader names = ModelCatalog.nameReader(nameModel);
        try {
            return new NamesThenRelations(names, ModelCatalog.relationReader(relationModel));
        } catch (IOException | IllegalArgumentException e) {
            names.close();
            throw e;
        }
    }

    @Override
    public ModelVersion version() {
        return names.version().and(relations.version());
    }

    @Override
    public List<Found> read(List<String> texts) {
        List<List<Mention>> mentions = names.read(texts);
        return found(IntStream.range(0, texts.size())
                .mapToObj(text -> new NamedText(texts.get(text), mentions.get(text)))
                .toList());
    }

    private List<Found> found(List<NamedText> texts) {
        List<List<Relation>> related = relations.read(texts);
        return IntStream.range(0, texts.size())
                .mapToObj(text -> new Found(texts.get(text).mentions(), related.get(text)))
                .toList();
    }

    @Override
    public List<FoundInWords> readWords(List<SeenText> texts) {
        List<List<Name>> found = names.readWords(texts).stream()
                .map(all -> all.stream().map(FoundName::name).toList())
                .toList();
        List<Found> related = found(IntStream.range(0, texts.size())
                .mapToObj(text -> named(texts.get(text).words(), found.get(text)))
                .toList());
        List<FoundInWords> answers = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            answers.add(new FoundInWords(found.get(text), related.get(text).relations()));
        }
        return answers;
    }

    /// The text with one space between words, and its names in characters.
    static NamedText named(List<String> words, List<Name> names) {
        int[] starts = new int[words.size() + 1];
        for (int word = 0; word < words.size(); word++) {
            String text = words.get(word);
            starts[word + 1] = starts[word] + text.codePointCount(0, text.length()) + 1;
        }
        List<Mention> mentions = names.stream()
                .map(name -> new Mention(new TextSpan(starts[name.start()], starts[name.end()] - 1), name.type(), 1))
                .toList();
        return new NamedText(String.join(" ", words), mentions);
    }

    @Override
    public void close() {
        names.close();
        relations.close();
    }
}
