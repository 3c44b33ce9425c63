package iconograph.models.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import iconograph.models.pictures.Box;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// A scanned form of FUNSD with every word that is on it.
///
/// @param picture the file
/// @param pieces  the words that belong together and stand on one line, from left to right
/// @see <a href="https://arxiv.org/abs/1905.13538">Jaume et al., 2019</a>
public record FormPage(Path picture, List<List<Word>> pieces) {

    public FormPage {
        pieces = pieces.stream().map(List::copyOf).toList();
    }

    /// @param place in pixels of the picture
    public record Word(String text, Box place) {}

    /// @param folder holds `annotations/*.json` and `images/*.png`
    /// @return the pages, by name
    /// @throws IOException that names what is missing or wrong
    public static List<FormPage> readAll(Path folder) throws IOException {
        List<FormPage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("annotations"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                pages.add(read(file, folder.resolve("images")));
            }
        } catch (NoSuchFileException e) {
            throw new IOException("there is no " + e.getFile(), e);
        }
        return pages;
    }

    private static FormPage read(Path file, Path pictures) throws IOException {
        String name = file.getFileName().toString().replaceFirst("json$", "png");
        List<List<Word>> pieces = new ArrayList<>();
        try {
            for (JsonNode entity : new ObjectMapper().readTree(file.toFile()).path("form")) {
                pieces.addAll(lines(words(entity)));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("%s is no form of FUNSD: %s".formatted(file, e.getMessage()), e);
        }
        return new FormPage(pictures.resolve(name), pieces);
    }

    private static List<Word> words(JsonNode entity) {
        List<Word> words = new ArrayList<>();
        for (JsonNode word : entity.path("words")) {
            JsonNode box = word.path("box");
            words.add(new Word(
                    word.path("text").asText(),
                    new Box(
                            box.path(0).asDouble(),
                            box.path(1).asDouble(),
                            box.path(2).asDouble(),
                            box.path(3).asDouble())));
        }
        return words;
    }

    /// A word that is further to the right than the one before, and not below it, goes on with its line.
    private static List<List<Word>> lines(List<Word> words) {
        List<List<Word>> lines = new ArrayList<>();
        for (Word word : words) {
            if (lines.isEmpty() || !goesOn(lines.getLast().getLast().place(), word.place())) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(word);
        }
        return lines;
    }

    private static boolean goesOn(Box before, Box next) {
        double shared = Math.min(before.bottom(), next.bottom()) - Math.max(before.top(), next.top());
        return next.left() > before.left() && shared > Math.min(before.height(), next.height()) / 2;
    }
}
