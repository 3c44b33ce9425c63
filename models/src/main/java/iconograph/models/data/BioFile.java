package iconograph.models.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the format of Twitter-2015, Twitter-2017 and GMNER: a line `IMGID:` with the picture's name, then a line for
/// each word, word and B-I-O tag with a tab between them, then an empty line.
///
/// Twitter-2017 calls `MISC` what the others call `OTHER`; both are `OTHER` here. Line ends may be those of Windows,
/// and the last empty line may be missing.
///
/// FMNERG has a second tag in a third column, with one of the [fine types][FineTypes].
///
/// @see <a href="https://github.com/jefferyYu/UMT">UMT, whose copy is the common one</a>
public final class BioFile {

    private static final String POST = "IMGID:";
    private static final Pattern COARSE = Pattern.compile("O|([BI])-(PER|LOC|ORG|OTHER|MISC)");
    private static final Pattern FINE = Pattern.compile("O|([BI])-(%s)".formatted(String.join("|", FineTypes.all())));
    private static final Map<String, String> TYPES = Map.of("MISC", "OTHER");

    private final Path file;
    private final Pattern tags;
    private final List<TaggedPost> posts = new ArrayList<>();
    private boolean inPost;
    private String id = "";
    private NamedWords words = new NamedWords();

    private BioFile(Path file, Pattern tags) {
        this.file = file;
        this.tags = tags;
    }

    /// @return the posts in the order of the file
    /// @throws IOException whose message names the file, and the line that is wrong
    public static List<TaggedPost> read(Path file) throws IOException {
        return read(file, COARSE);
    }

    /// Likewise in the format of FMNERG; names are of the fine types.
    public static List<TaggedPost> readFine(Path file) throws IOException {
        return read(file, FINE);
    }

    private static List<TaggedPost> read(Path file, Pattern tags) throws IOException {
        List<String> lines;
        try {
            lines = Files.readString(file, UTF_8).lines().toList();
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8 text", e);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        }
        BioFile reader = new BioFile(file, tags);
        for (int line = 0; line < lines.size(); line++) {
            reader.take(line == 0 ? withoutMark(lines.get(0)) : lines.get(line), line + 1);
        }
        reader.finishPost();
        if (reader.posts.isEmpty()) {
            throw new IOException(file + " holds no post: expected lines that start with " + POST);
        }
        return reader.posts;
    }

    private static String withoutMark(String line) {
        return line.startsWith("\ufeff") ? line.substring(1) : line;
    }

    private void take(String line, int number) throws IOException {
        if (line.startsWith(POST) && line.indexOf('\t') < 0) {
            finishPost();
            inPost = true;
            id = line.substring(POST.length()).strip();
        } else if (line.isBlank() && line.indexOf('\t') < 0) {
            finishPost();
        } else if (!inPost) {
            throw wrong(number, "expected %s and a picture's name".formatted(POST));
        } else {
            takeWord(line, number);
        }
    }

    private void takeWord(String line, int number) throws IOException {
        int tab = line.lastIndexOf('\t');
        if (tab < 0) {
            throw wrong(number, "expected a word, a tab and a tag");
        }
        String tag = line.substring(tab + 1).strip();
        Matcher parts = tags.matcher(tag);
        if (!parts.matches()) {
            throw wrong(number, "'%s' is not a tag".formatted(shown(tag)));
        }
        String word = line.substring(0, tags == FINE ? Math.max(0, line.lastIndexOf('\t', tab - 1)) : tab);
        if (tag.equals("O")) {
            words.add(word);
        } else {
            words.add(word, tag.startsWith("I"), TYPES.getOrDefault(parts.group(2), parts.group(2)));
        }
    }

    private void finishPost() {
        if (inPost) {
            posts.add(words.post(id));
        }
        inPost = false;
        words = new NamedWords();
    }

    private IOException wrong(int line, String what) {
        return new IOException("%s, line %d: %s".formatted(file, line, what));
    }

    private static String shown(String tag) {
        return tag.length() <= 20 ? tag : tag.substring(0, 20) + "…";
    }
}
