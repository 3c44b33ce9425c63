package iconograph.models.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import iconograph.models.GroundedNameReader;
import iconograph.models.GroundedNameReader.GroundedName;
import iconograph.models.data.Captions;
import iconograph.models.data.NamedBoxes;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;
import iconograph.models.pictures.UnreadablePicture;

import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/// What a model says about posts, with their pictures where there are some.
///
/// @param gold    what people say
/// @param found   what the model says; a name that is taken for visible in a picture that nobody looked at is shown
///     [nowhere][#NOWHERE]
/// @param looked  whether the picture of each post was looked at
/// @param broken  pictures that are there and cannot be decoded
/// @param seconds that reading and looking took
record ShownNameQuestions(
        List<List<ShownName>> gold, List<List<ShownName>> found, List<Boolean> looked, int broken, double seconds) {

    /// Agrees with no box.
    static final Box NOWHERE = new Box(0, 0, 0, 0);

    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png", ".webp", ".gif");

    private static final int POSTS_AT_ONCE = 64;

    /// Of posts whose pictures are not there.
    static ShownNameQuestions ask(
            GroundedNameReader reader, List<TaggedPost> posts, NamedBoxes boxes, Captions captions) throws IOException {
        return ask(
                reader,
                picture -> {
                    throw new IllegalStateException("there is no picture");
                },
                posts,
                boxes,
                null,
                captions);
    }

    /// @param viewing what views a picture for the model
    /// @param images  holds pictures that are called as in the data set, if there are any
    static ShownNameQuestions ask(
            GroundedNameReader reader,
            Function<Pixels, View> viewing,
            List<TaggedPost> posts,
            NamedBoxes boxes,
            @Nullable Path images,
            Captions captions)
            throws IOException {
        Map<TaggedPost, List<ShownName>> found = new IdentityHashMap<>();
        List<TaggedPost> bare = new ArrayList<>();
        int broken = 0;
        long start = System.nanoTime();
        for (TaggedPost post : ProgressBar.wrap(posts, "looking at pictures")) {
            Optional<Path> file = images == null ? Optional.empty() : picture(images, post.id());
            Optional<View> view =
                    file.isEmpty() ? Optional.empty() : decoded(file.get()).map(viewing);
            if (view.isPresent()) {
                found.put(post, shown(post, reader.read(text(post, captions), view.get()), view.get()));
            } else {
                bare.add(post);
                broken += file.isPresent() ? 1 : 0;
            }
        }
        List<Boolean> looked = posts.stream().map(found::containsKey).toList();
        List<SeenText> texts = bare.stream().map(post -> text(post, captions)).toList();
        List<List<GroundedName>> read =
                Evaluation.ask("posts", texts, POSTS_AT_ONCE, reader::read).all();
        for (int i = 0; i < bare.size(); i++) {
            found.put(bare.get(i), shownSomewhere(bare.get(i), read.get(i)));
        }
        return new ShownNameQuestions(
                posts.stream().map(post -> marked(post, boxes)).toList(),
                posts.stream().map(post -> found.getOrDefault(post, List.of())).toList(),
                looked,
                broken,
                (System.nanoTime() - start) / 1e9);
    }

    private static SeenText text(TaggedPost post, Captions captions) {
        return new SeenText(post.words(), captions.of(post.id()));
    }

    private static Optional<Path> picture(Path folder, String name) {
        return Stream.concat(Stream.of(name), ENDINGS.stream().map(name::concat))
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Optional<Pixels> decoded(Path file) throws IOException {
        try {
            return Optional.of(Pixels.read(file));
        } catch (UnreadablePicture e) {
            return Optional.empty();
        }
    }

    private static List<ShownName> marked(TaggedPost post, NamedBoxes boxes) {
        return post.names().stream()
                .map(name -> new ShownName(name, post.textOf(name), boxes.of(post, name)))
                .toList();
    }

    private static List<ShownName> shown(TaggedPost post, List<GroundedName> names, View view) {
        return names.stream()
                .map(name -> shown(
                        post,
                        name,
                        name.regions().stream()
                                .map(region -> region.box().times(1.0 / view.width(), 1.0 / view.height()))
                                .toList()))
                .toList();
    }

    private static List<ShownName> shownSomewhere(TaggedPost post, List<GroundedName> names) {
        return names.stream().map(name -> shown(post, name, List.of())).toList();
    }

    private static ShownName shown(TaggedPost post, GroundedName found, List<Box> boxes) {
        boolean somewhere = found.visibility().visible() && boxes.isEmpty();
        return new ShownName(found.name(), post.textOf(found.name()), somewhere ? List.of(NOWHERE) : boxes);
    }

    int pictures() {
        return (int) looked.stream().filter(seen -> seen).count();
    }

    /// Over the posts whose pictures were looked at.
    ShownNameScores scores() {
        return ShownNameScores.of(ofLooked(gold), ofLooked(found));
    }

    private List<List<ShownName>> ofLooked(List<List<ShownName>> all) {
        return IntStream.range(0, all.size())
                .filter(looked::get)
                .mapToObj(all::get)
                .toList();
    }

    /// Over all posts, if no region that is looked for is right.
    ShownNameScores least() {
        return ShownNameScores.of(
                gold,
                found.stream()
                        .map(names -> names.stream()
                                .map(name -> name.isShown() ? name.at(List.of(NOWHERE)) : name)
                                .toList())
                        .toList());
    }

    /// Over all posts, if every region of a visible name is right that is looked for.
    ShownNameScores most() {
        return ShownNameScores.of(
                gold,
                IntStream.range(0, found.size())
                        .mapToObj(post -> found.get(post).stream()
                                .map(name -> name.isShown() ? name.at(right(name, gold.get(post))) : name)
                                .toList())
                        .toList());
    }

    private static List<Box> right(ShownName answer, List<ShownName> gold) {
        return gold.stream()
                .filter(marked -> marked.isShown()
                        && marked.name().start() == answer.name().start()
                        && marked.name().end() == answer.name().end())
                .map(ShownName::boxes)
                .findFirst()
                .orElse(List.of(NOWHERE));
    }

    /// Over all posts, if the same names were all said not to be visible.
    ShownNameScores neverShown() {
        return ShownNameScores.of(
                gold,
                found.stream()
                        .map(names ->
                                names.stream().map(name -> name.at(List.of())).toList())
                        .toList());
    }
}
