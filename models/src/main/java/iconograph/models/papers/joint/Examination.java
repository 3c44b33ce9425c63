package iconograph.models.papers.joint;

import java.util.ArrayList;
import java.util.List;

import iconograph.contracts.Relation;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.blocks.head.TagMoves;
import iconograph.models.data.RelatedPost;
import iconograph.models.relations.FittingRelations;
import iconograph.models.training.Counts;
import iconograph.models.training.Triple;
import iconograph.models.training.TripleScores;

import ai.djl.ndarray.NDManager;

/// Reads posts with a network in training, with one [Leaning] or another, and counts the triples that are right.
final class Examination {

    private final List<Sheet> sheets = new ArrayList<>();
    private final TripleDecoder decoder;
    private final BioTags tags;
    private final TagMoves moves;

    /// Posts that went through the encoder together.
    private record Sheet(List<RelatedPost> posts, SeenTexts seen, List<float[][]> tagScores) {}

    /// What was said of a post: its names, and the scores of their pairs.
    private record Answer(
            RelatedPost post, List<BioTags.Found> names, List<TripleDecoder.Pair> pairs, List<float[]> scores) {}

    private Examination(Joint network, JointSettings settings) {
        this.decoder = new TripleDecoder(new FittingRelations(settings.labels()));
        this.tags = network.names().tags();
        this.moves = network.names().crf().moves();
    }

    /// @param manager owner of what the encoder says, which the examination needs to the end
    static Examination of(List<PostLesson> posts, Joint network, JointSettings settings, Pass pass, NDManager manager) {
        Examination examination = new Examination(network, settings);
        for (List<PostLesson> same : PostBatch.sameLength(posts)) {
            SeenTexts seen = SeenTexts.of(network, pass, PostBatch.words(same), manager);
            examination.sheets.add(new Sheet(same.stream().map(PostLesson::post).toList(), seen, seen.tagScores()));
        }
        return examination;
    }

    /// The leaning with the highest F1.
    Leaning best() {
        Leaning best = Leaning.NONE;
        double most = -1;
        for (double boldness : Leaning.boldnesses()) {
            List<Answer> answers = answers(new Leaning(boldness, 0));
            for (Leaning leaning : new Leaning(boldness, 0).withEachReserve()) {
                double f1 = scores(answers, leaning).f1();
                if (f1 > most) {
                    most = f1;
                    best = leaning;
                }
            }
        }
        return best;
    }

    Counts scores(Leaning leaning) {
        return scores(answers(leaning), leaning);
    }

    private Counts scores(List<Answer> answers, Leaning leaning) {
        return TripleScores.of(
                        answers.stream().map(answer -> Triple.of(answer.post())).toList(),
                        answers.stream().map(answer -> triples(answer, leaning)).toList())
                .all();
    }

    private List<Triple> triples(Answer answer, Leaning leaning) {
        return decoder.relations(answer.names(), answer.pairs(), leaning.ofPairs(answer.scores())).stream()
                .map(relation -> triple(answer.names(), relation))
                .toList();
    }

    private static Triple triple(List<BioTags.Found> names, Relation relation) {
        return new Triple(
                TripleDecoder.span(names.get(relation.head())),
                relation.type(),
                TripleDecoder.span(names.get(relation.tail())));
    }

    private List<Answer> answers(Leaning leaning) {
        List<Answer> answers = new ArrayList<>();
        for (Sheet sheet : sheets) {
            List<List<BioTags.Found>> names = sheet.tagScores().stream()
                    .map(scores -> tags.decode(leaning.ofTags(scores), moves))
                    .toList();
            List<List<TripleDecoder.Pair>> pairs =
                    names.stream().map(decoder::pairs).toList();
            List<SpanPairs.Pair> asked = new ArrayList<>();
            for (int post = 0; post < names.size(); post++) {
                for (TripleDecoder.Pair pair : pairs.get(post)) {
                    asked.add(new SpanPairs.Pair(
                            post,
                            TripleDecoder.span(names.get(post).get(pair.head())),
                            TripleDecoder.span(names.get(post).get(pair.tail()))));
                }
            }
            List<float[]> scores = sheet.seen().pairScores(asked);
            for (int post = 0, from = 0; post < names.size(); post++) {
                int to = from + pairs.get(post).size();
                answers.add(new Answer(
                        sheet.posts().get(post), names.get(post), pairs.get(post), scores.subList(from, to)));
                from = to;
            }
        }
        return answers;
    }
}
