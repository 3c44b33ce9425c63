package iconograph.models.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import iconograph.models.NameReader;
import iconograph.models.NameReader.FoundName;
import iconograph.models.confidence.Answer;
import iconograph.models.confidence.Reliability;
import iconograph.models.data.Captions;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost;
import iconograph.models.data.TaggedPost.Name;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the commands that score names have in common.
final class NameQuestions {

    private static final int POSTS_AT_ONCE = 64;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "Marked posts: IMGID:id, then lines of word, tab and B-I-O tag, then an empty line.")
    Path data = Path.of("");

    @Option(
            names = "--captions",
            paramLabel = "FILE",
            description = "Captions of the posts' pictures, for models that use them.")
    @Nullable
    Path captions;

    @Option(
            names = "--seen-in",
            paramLabel = "FILE",
            description = "What the model learned from: names that it holds are scored apart from new ones.")
    @Nullable
    Path seenIn;

    @Option(
            names = "--benchmark",
            paramLabel = "SET",
            description = "Take the model that learned from this set's train split alone, such as twitter2017.")
    @Nullable
    String benchmark;

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            description = "Leave out names with a lower score, from 0 to 1 (default: ${DEFAULT-VALUE}).")
    double minConfidence;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    /// How marked posts are read from a file.
    @FunctionalInterface
    interface Format {
        List<TaggedPost> read(Path file) throws IOException;
    }

    /// The model's answers to the questions of the file.
    record Answered(List<TaggedPost> posts, Evaluation.Answers<List<FoundName>> found) {

        List<List<Name>> gold() {
            return posts.stream().map(TaggedPost::names).toList();
        }

        /// The same without the names that are less sure.
        Answered atLeast(double score) {
            List<List<FoundName>> sure = found.all().stream()
                    .map(names ->
                            names.stream().filter(name -> name.score() >= score).toList())
                    .toList();
            return new Answered(posts, new Evaluation.Answers<>(sure, found.seconds()));
        }

        List<List<Name>> names() {
            return found.all().stream()
                    .map(names -> names.stream().map(FoundName::name).toList())
                    .toList();
        }

        NameScores scores() {
            return NameScores.of(gold(), names());
        }

        /// All names that were found, with their scores.
        List<Answer> answers() {
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < posts.size(); i++) {
                TaggedPost post = posts.get(i);
                for (FoundName name : found.all().get(i)) {
                    answers.add(new Answer(post.id(), name.score(), post.names().contains(name.name())));
                }
            }
            return answers;
        }
    }

    Answered ask(NameReader reader, Format format) throws IOException {
        List<TaggedPost> posts = format.read(data);
        Captions seen = captions == null ? Captions.none() : Captions.read(captions);
        return ask(reader, posts, seen).atLeast(minConfidence);
    }

    static Answered ask(NameReader reader, List<TaggedPost> posts, Captions captions) {
        List<SeenText> texts = posts.stream()
                .map(post -> new SeenText(post.words(), captions.of(post.id())))
                .toList();
        return new Answered(posts, Evaluation.ask("posts", texts, POSTS_AT_ONCE, reader::readWords));
    }

    /// @param further facts to be told besides those of every evaluation of names
    void print(NameReader reader, Answered answered, Format format, Map<String, Object> further, PrintWriter out)
            throws IOException {
        NameScores scores = answered.scores();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("model", reader.version().toString());
        facts.put("posts", answered.posts().size());
        facts.put("seconds", answered.found().seconds());
        facts.put("f1Interval95", Bootstrap.of(scores.perPost()).asList());
        Reliability reliability = Reliability.of(answered.answers());
        facts.put("ece", reliability.error());
        facts.putAll(further);
        if (seenIn != null) {
            NamesSeenBefore before = new NamesSeenBefore(format.read(seenIn));
            facts.put("f1Seen", before.seen(answered.posts(), answered.names()).f1());
            facts.put(
                    "f1Unseen",
                    before.unseen(answered.posts(), answered.names()).f1());
        }
        new Evaluation(facts, scores.all(), scores.perType())
                .print(out, json, Confusion.ofNames(answered.gold(), answered.names()), reliability);
    }
}
