package iconograph.models.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import iconograph.models.VisibilityReader;
import iconograph.models.VisibilityReader.NamedPost;
import iconograph.models.VisibilityReader.Visibility;
import iconograph.models.confidence.Answer;
import iconograph.models.data.Captions;
import iconograph.models.data.NamedBoxes;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost;
import iconograph.models.data.TaggedPost.Name;

/// What is said of whether pictures show the names that people marked in their posts.
///
/// @param scores  over the visible names: right where both say so
/// @param answers scores of "visible", right where people say so
/// @param perPost the scores of each post
record VisibilityAnswers(Counts scores, List<Answer> answers, List<Counts> perPost) {

    private static final int AT_ONCE = 64;

    VisibilityAnswers {
        answers = List.copyOf(answers);
        perPost = List.copyOf(perPost);
    }

    /// A model's.
    static VisibilityAnswers of(VisibilityReader reader, List<TaggedPost> posts, NamedBoxes boxes, Captions captions) {
        List<NamedPost> questions = posts.stream()
                .map(post -> new NamedPost(new SeenText(post.words(), captions.of(post.id())), post.names()))
                .toList();
        return of(
                posts,
                boxes,
                Evaluation.ask("posts", questions, AT_ONCE, reader::look).all());
    }

    /// A rule's, by which it takes some names of a post for visible.
    static VisibilityAnswers of(List<TaggedPost> posts, NamedBoxes boxes, BiPredicate<TaggedPost, Name> rule) {
        return of(
                posts,
                boxes,
                posts.stream()
                        .map(post -> post.names().stream()
                                .map(name -> rule.test(post, name))
                                .map(visible -> new Visibility(visible, visible ? 1 : 0))
                                .toList())
                        .toList());
    }

    /// What plain rules say, by their names: every name is visible, none is (what most names are), and people are.
    static Map<String, VisibilityAnswers> baselines(List<TaggedPost> posts, NamedBoxes boxes) {
        Map<String, VisibilityAnswers> rules = new LinkedHashMap<>();
        rules.put("all", of(posts, boxes, (post, name) -> true));
        rules.put("none", of(posts, boxes, (post, name) -> false));
        rules.put("people", of(posts, boxes, (post, name) -> name.type().equals("PER")));
        return rules;
    }

    private static VisibilityAnswers of(List<TaggedPost> posts, NamedBoxes boxes, List<List<Visibility>> said) {
        Counts all = Counts.NONE;
        List<Answer> answers = new ArrayList<>();
        List<Counts> perPost = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            TaggedPost post = posts.get(i);
            Counts counts = Counts.NONE;
            for (int name = 0; name < post.names().size(); name++) {
                boolean visible = !boxes.of(post, post.names().get(name)).isEmpty();
                Visibility answer = said.get(i).get(name);
                counts = counts.plus(
                        new Counts(visible && answer.visible() ? 1 : 0, answer.visible() ? 1 : 0, visible ? 1 : 0));
                answers.add(new Answer(post.id(), answer.score(), visible));
            }
            perPost.add(counts);
            all = all.plus(counts);
        }
        return new VisibilityAnswers(all, answers, perPost);
    }

    /// Share of the names of which it is said rightly whether they are visible.
    double accuracy() {
        int wrong = scores.found() + scores.gold() - 2 * scores.right();
        return answers.isEmpty() ? 0 : 1 - (double) wrong / answers.size();
    }
}
