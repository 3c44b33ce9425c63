package iconograph.models.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.TextSpan;
import iconograph.models.NameReader;
import iconograph.models.PostText;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;

/// Readers of names that decide together.
///
/// A name of one span and type is as sure as its readers are in the mean, where one that does not find it counts as 0.
/// Of names that overlap, the surest is taken. The readers' scores have to be honest, or the most boastful decides.
///
/// Closes its readers with it.
///
/// @param readers with the same types
/// @param least   the lowest mean score of a name, from 0 to 1
public record Committee(List<NameReader> readers, double least) implements NameReader {

    private static final Comparator<Name> BY_PLACE = Comparator.comparingInt(Name::start);

    public Committee {
        readers = List.copyOf(readers);
        if (readers.isEmpty() || !(least >= 0 && least <= 1)) {
            throw new IllegalArgumentException(
                    "not a committee: %d readers, least score %s".formatted(readers.size(), least));
        }
    }

    @Override
    public ModelVersion version() {
        return readers.stream()
                .map(NameReader::version)
                .reduce(ModelVersion::and)
                .orElseThrow();
    }

    @Override
    public List<List<FoundName>> readWords(List<SeenText> texts) {
        List<List<List<FoundName>>> all =
                readers.stream().map(reader -> reader.readWords(texts)).toList();
        return IntStream.range(0, texts.size())
                .mapToObj(text -> agreed(
                                all.stream().map(each -> each.get(text)).toList(), FoundName::name, FoundName::score)
                        .entrySet()
                        .stream()
                        .map(name -> new FoundName(name.getKey(), name.getValue()))
                        .toList())
                .toList();
    }

    @Override
    public List<List<Mention>> readPosts(List<PostText> posts) {
        List<List<List<Mention>>> all =
                readers.stream().map(reader -> reader.readPosts(posts)).toList();
        return IntStream.range(0, posts.size())
                .mapToObj(post -> agreed(
                                all.stream().map(each -> each.get(post)).toList(), Committee::placed, Mention::score)
                        .entrySet()
                        .stream()
                        .map(name -> new Mention(
                                new TextSpan(
                                        name.getKey().start(), name.getKey().end()),
                                name.getKey().type(),
                                name.getValue()))
                        .toList())
                .toList();
    }

    private static Name placed(Mention mention) {
        return new Name(mention.span().start(), mention.span().end(), mention.type());
    }

    /// @param answers what each reader found
    /// @return the names that are found, in the order of the text, with their scores
    private <F> Map<Name, Double> agreed(List<List<F>> answers, Function<F, Name> name, ToDoubleFunction<F> score) {
        Map<Name, Double> sums = new LinkedHashMap<>();
        answers.forEach(
                found -> found.forEach(one -> sums.merge(name.apply(one), score.applyAsDouble(one), Double::sum)));
        List<Name> taken = new ArrayList<>();
        sums.entrySet().stream()
                .filter(sum -> sum.getValue() / readers.size() >= least)
                .sorted(Map.Entry.<Name, Double>comparingByValue()
                        .reversed()
                        .thenComparing(
                                Map.Entry::getKey,
                                BY_PLACE.thenComparing(Name::end).thenComparing(Name::type)))
                .map(Map.Entry::getKey)
                .filter(one -> taken.stream().noneMatch(other -> overlap(one, other)))
                .forEach(taken::add);
        Map<Name, Double> agreed = new LinkedHashMap<>();
        taken.stream()
                .sorted(BY_PLACE)
                .forEach(one -> agreed.put(one, Math.min(1, sums.getOrDefault(one, 0.0) / readers.size())));
        return agreed;
    }

    private static boolean overlap(Name one, Name other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    @Override
    public void close() {
        readers.forEach(NameReader::close);
    }
}
