package iconograph.models.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import iconograph.models.TripleReader;
import iconograph.models.data.Captions;
import iconograph.models.data.RelatedPost;
import iconograph.models.data.SeenText;

/// How well a model finds the triples of posts.
///
/// @param seconds it took to read them
record TripleQuestions(TripleScores scores, double seconds) {

    private static final int POSTS_AT_ONCE = 32;

    static TripleQuestions ask(TripleReader reader, List<RelatedPost> posts, Captions captions) {
        List<SeenText> texts = posts.stream()
                .map(post -> new SeenText(post.words(), captions.of(post.picture())))
                .toList();
        Evaluation.Answers<TripleReader.FoundInWords> found =
                Evaluation.ask("posts", texts, POSTS_AT_ONCE, reader::readWords);
        return new TripleQuestions(
                TripleScores.of(
                        posts.stream().map(Triple::of).toList(),
                        found.all().stream().map(Triple::of).toList()),
                found.seconds());
    }

    /// What is to be said of them besides the scores.
    Map<String, Object> facts(TripleReader reader) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("model", reader.version().toString());
        facts.put("seconds", seconds);
        facts.put("f1Interval95", Bootstrap.of(scores.perPost()).asList());
        return facts;
    }
}
