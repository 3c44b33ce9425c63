package iconograph.graph.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `docs/queries.md`, read as what it promises: questions in two languages; and the README's few.
final class QuestionPage {

    private static final Pattern PREFIXES = Pattern.compile("```\n((?:PREFIX [^\n]+\n)+)```");
    private static final Pattern PAIR =
            Pattern.compile("## (\\d+\\. [^\n]+)\n\n```sparql\n(.+?)```\n\n```cypher\n(.+?)```", Pattern.DOTALL);

    private static final Pattern README = Pattern.compile("```cypher\n(.+?)```", Pattern.DOTALL);

    /// @param question as people ask it
    /// @param sparql   with the page's prefixes
    record Pair(String question, String sparql, String cypher) {

        @Override
        public String toString() {
            return question;
        }
    }

    private QuestionPage() {}

    static List<Pair> pairs() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "queries.md"));
        Matcher prefixes = PREFIXES.matcher(page);
        if (!prefixes.find()) {
            throw new IOException("the page has no prefixes");
        }
        List<Pair> pairs = new ArrayList<>();
        Matcher pair = PAIR.matcher(page);
        while (pair.find()) {
            pairs.add(new Pair(pair.group(1), prefixes.group(1) + pair.group(2), pair.group(3)));
        }
        return pairs;
    }

    /// In Cypher alone.
    static List<String> ofReadme() throws IOException {
        return README.matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
