package iconograph.models.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import iconograph.models.VisibilityReader.NamedPost;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.TaggedPost.Name;

/// As much of a post as is looked at once, ready for the network, and the names in it. Mostly that is all of it.
///
/// @param input its words as pieces, and those of the picture
/// @param names at least one
record PostPart(WordBatch.Input input, List<Asked> names) {

    PostPart {
        names = List.copyOf(names);
    }

    /// @param number among the post's names
    /// @param start  counted in the part's words
    /// @param end    likewise; a name that goes on behind the part ends with it
    /// @param type   its place among the types
    record Asked(int number, int start, int end, int type) {}

    /// How posts are cut.
    record Cut(WordPieces vocabulary, VisibilitySettings settings) {

        /// Parts start every half of their length, a quarter before the first name that they are for.
        List<PostPart> parts(NamedPost post) {
            int most = settings.words();
            TreeMap<Integer, List<Asked>> byStart = new TreeMap<>();
            List<String> words = post.text().words();
            for (int number = 0; number < post.names().size(); number++) {
                Name name = post.names().get(number);
                int first = words.size() <= most ? 0 : Math.max(0, name.start() / (most / 2) * (most / 2) - most / 4);
                int end = Math.min(name.end(), first + most);
                byStart.computeIfAbsent(first, start -> new ArrayList<>())
                        .add(new Asked(number, name.start() - first, end - first, type(name)));
            }
            List<PostPart> parts = new ArrayList<>();
            byStart.forEach((first, names) -> {
                List<String> some = words.subList(first, Math.min(words.size(), first + most));
                WordBatch.Input input = WordBatch.Input.of(some, vocabulary, settings.piecesPerWord())
                        .besides(post.text().context(), vocabulary, settings.contextPieces());
                parts.add(new PostPart(input, names));
            });
            return parts;
        }

        private int type(Name name) {
            int type = settings.types().indexOf(name.type());
            if (type < 0) {
                throw new IllegalArgumentException(
                        "a name of type %s, not of %s".formatted(name.type(), settings.types()));
            }
            return type;
        }
    }

    /// As if the post had no picture.
    PostPart withoutContext() {
        return new PostPart(input.alone(), names);
    }

    /// With some words [hidden][WordBatch.Input#hiding].
    PostPart hiding(double share, Random chance, int mask) {
        return new PostPart(input.hiding(share, chance, mask), names);
    }

    /// In word pieces, padding included.
    int length() {
        return WordBatch.paddedLength(input.pieces().length);
    }

    /// @param parts at least one
    static AskedNames batch(List<PostPart> parts) {
        List<AskedNames.Place> places = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (Asked name : parts.get(i).names()) {
                places.add(new AskedNames.Place(i, name.start(), name.end(), name.type()));
            }
        }
        return new AskedNames(
                new WordBatch(
                        parts.stream().map(PostPart::input).toList(),
                        parts.stream().mapToInt(PostPart::length).max().orElseThrow()),
                places);
    }
}
