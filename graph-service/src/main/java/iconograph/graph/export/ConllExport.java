package iconograph.graph.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import iconograph.graph.rdf.HeldPost;
import iconograph.graph.rdf.HeldPost.Mention;
import iconograph.graph.rdf.HeldPosts;

/// The [tokens][Tokens] of each post with the names among them, as CoNLL-U Plus: a token a line, an empty line after
/// each post.
///
/// The last column says whether a name begins at a token (`B-PER`), goes on (`I-PER`) or neither (`O`). Names cannot
/// overlap there: of several, the longest counts, and a comment says how many were left out.
///
/// The gold set has the posts whose names people have judged, all of each, and says whom they name where a person said
/// so.
///
/// @see <a href="https://universaldependencies.org/ext-format.html">CoNLL-U Plus</a>
final class ConllExport {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private ConllExport() {}

    static void write(HeldPosts posts, OutputStream out) throws IOException {
        write(posts, out, false);
    }

    static void writeGold(HeldPosts posts, OutputStream out) throws IOException {
        write(posts, out, true);
    }

    private static void write(HeldPosts posts, OutputStream out, boolean gold) throws IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 14);
        lines.write("# global.columns = ID FORM ICO:START ICO:END ICO:ENTITY ICO:NAME\n");
        lines.write(gold ? "# judged by people\n" : "# found by models; gold-conll has what people approved\n");
        posts.forEach(post -> {
            if (!gold || post.checked()) {
                post(post, lines, gold);
            }
        });
        lines.flush();
    }

    private static void post(HeldPost post, Writer lines, boolean gold) {
        List<Mention> names = apart(post.mentions());
        List<Integer> cuts = new ArrayList<>();
        names.forEach(name -> {
            cuts.add(name.start());
            cuts.add(name.end());
        });
        try {
            lines.write("# newdoc id = " + post.iri() + "\n");
            if (names.size() < post.mentions().size()) {
                lines.write("# overlapping names left out = %d\n"
                        .formatted(post.mentions().size() - names.size()));
            }
            int number = 1;
            for (Tokens.Token token : Tokens.of(post.text(), cuts)) {
                lines.write(line(number++, token, names, post, gold));
            }
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(int number, Tokens.Token token, List<Mention> names, HeldPost post, boolean gold) {
        String tag = "O";
        String entity = "_";
        for (Mention name : names) {
            if (name.start() <= token.start() && token.end() <= name.end()) {
                String type = SPACES.matcher(name.type()).replaceAll("_");
                tag = (name.start() == token.start() ? "B-" : "I-") + (type.isEmpty() ? "_" : type);
                entity = post.bearer(name.id())
                        .filter(naming -> !gold || naming.support().byPerson())
                        .map(HeldPost.Naming::entity)
                        .orElse("_");
            }
        }
        return "%d\t%s\t%d\t%d\t%s\t%s\n".formatted(number, token.text(), token.start(), token.end(), entity, tag);
    }

    /// Those that do not overlap, longer ones first.
    private static List<Mention> apart(List<Mention> mentions) {
        List<Mention> apart = new ArrayList<>();
        mentions.stream()
                .sorted((a, b) -> Integer.compare(b.end() - b.start(), a.end() - a.start()))
                .filter(it -> apart.stream().noneMatch(other -> it.start() < other.end() && other.start() < it.end()))
                .forEach(apart::add);
        return apart;
    }
}
