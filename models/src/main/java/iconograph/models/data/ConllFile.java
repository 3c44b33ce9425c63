package iconograph.models.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads tweets in the format of CoNLL 2003: a line for each word, the word in the first column and its B-I-O tag in
/// the last, then an empty line. Types are taken as they are, and words may be empty (some of the Broad Twitter Corpus
/// are); lines that start with `-DOCSTART-` are skipped.
///
/// Of WNUT-17, the Broad Twitter Corpus and Tweebank-NER.
///
/// @see <a href="https://aclanthology.org/W03-0419/">Tjong Kim Sang and De Meulder 2003</a>
public final class ConllFile {

    private static final Pattern LINE =
            Pattern.compile("(?<word>[^\\t]*)\\t(?:.*\\t)?(?:O|(?<bi>[BI])-(?<type>\\S+))\\s*");

    private ConllFile() {}

    /// @return the posts in the order of the file, each named by the file's name and its number from 1
    /// @throws IOException whose message names the file, and the line that is wrong
    public static List<TaggedPost> read(Path file) throws IOException {
        List<TaggedPost> posts = new ArrayList<>();
        NamedWords words = new NamedWords();
        int number = 0;
        for (String line : Files.readAllLines(file, UTF_8)) {
            number++;
            Matcher parts = LINE.matcher(line);
            if (line.isBlank() || line.startsWith("-DOCSTART-")) {
                words = finished(words, file, posts);
            } else if (!parts.matches()) {
                throw new IOException("%s, line %d: expected a word, a tab and a B-I-O tag".formatted(file, number));
            } else if (parts.group("type") == null) {
                words.add(parts.group("word"));
            } else {
                words.add(parts.group("word"), parts.group("bi").equals("I"), parts.group("type"));
            }
        }
        finished(words, file, posts);
        return posts;
    }

    private static NamedWords finished(NamedWords words, Path file, List<TaggedPost> posts) {
        if (words.isEmpty()) {
            return words;
        }
        posts.add(words.post("%s-%d".formatted(file.getFileName(), posts.size() + 1)));
        return new NamedWords();
    }
}
