package iconograph.models.papers.riveg;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.contracts.ModelVersion;
import iconograph.models.GroundedNameReader;
import iconograph.models.NameReader;
import iconograph.models.NameReader.FoundName;
import iconograph.models.RegionReader;
import iconograph.models.RegionReader.Grounded;
import iconograph.models.VisibilityReader;
import iconograph.models.VisibilityReader.NamedPost;
import iconograph.models.VisibilityReader.Visibility;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.objects.View;

/// Finds names, asks of each whether the picture shows it, and looks for those that it does.
///
/// Closes its parts with it.
///
/// @param names      what finds names
/// @param visibility what judges whether a picture shows them; knows their types
/// @param wording    what says them in more words
/// @param regions    what looks for them
public record Riveg(NameReader names, VisibilityReader visibility, Wording wording, RegionReader regions)
        implements GroundedNameReader {

    @Override
    public ModelVersion version() {
        return names.version().and(visibility.version()).and(regions.version());
    }

    @Override
    public List<GroundedName> read(SeenText text, View view) {
        List<GroundedName> found = read(List.of(text)).getFirst();
        List<Name> visible = found.stream()
                .filter(name -> name.visibility().visible())
                .map(GroundedName::name)
                .toList();
        if (visible.isEmpty()) {
            return found;
        }
        List<Sentence> sentences = wording.of(text, visible);
        List<List<Grounded>> shown = regions.look(view).groundShown(sentences);
        List<GroundedName> names = new ArrayList<>();
        for (GroundedName name : found) {
            int place = visible.indexOf(name.name());
            names.add(
                    place < 0
                            ? name
                            : new GroundedName(
                                    name.name(),
                                    name.score(),
                                    name.visibility(),
                                    shown.get(place).getFirst().regions()));
        }
        return names;
    }

    @Override
    public List<List<GroundedName>> read(List<SeenText> texts) {
        List<List<FoundName>> found = names.readWords(texts);
        List<List<Visibility>> seen = visibility.look(IntStream.range(0, texts.size())
                .mapToObj(text -> new NamedPost(
                        texts.get(text),
                        found.get(text).stream().map(FoundName::name).toList()))
                .toList());
        return IntStream.range(0, texts.size())
                .mapToObj(text -> together(found.get(text), seen.get(text)))
                .toList();
    }

    private static List<GroundedName> together(List<FoundName> found, List<Visibility> seen) {
        return IntStream.range(0, found.size())
                .mapToObj(name ->
                        new GroundedName(found.get(name).name(), found.get(name).score(), seen.get(name), List.of()))
                .toList();
    }

    @Override
    public void close() {
        names.close();
        visibility.close();
        regions.close();
    }
}
