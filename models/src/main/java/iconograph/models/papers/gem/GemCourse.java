package iconograph.models.papers.gem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import iconograph.contracts.Knowledge;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.data.TaggedPost;
import iconograph.models.names.LessonBatch;
import iconograph.models.names.NameSettings;
import iconograph.models.names.TagCourse;
import iconograph.models.training.Counts;
import iconograph.models.training.Course;
import iconograph.models.training.Material;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;

/// How [Gem] learns names, and its second [judge][Judge] what is known about them.
public final class GemCourse implements Course<LessonBatch> {

    private static final String SET = "fmnerg";

    private final Course<LessonBatch> tagging;
    private final Judge judge;

    GemCourse(Course<LessonBatch> tagging, Judge judge) {
        this.tagging = tagging;
        this.judge = judge;
    }

    /// Goes on where the shipped tagger of the same train split ended, since the branches share its encoder.
    public static GemCourse course(Material material) throws IOException {
        SafeTensors earlier = ShippedWeights.of("/iconograph/models/tagger-%s/adapter.safetensors".formatted(SET))
                .weights();
        Judge judge = Judge.learned(
                examples(material.data().trainSplit(SET), material.knowledge()),
                NameSettings.benchmark(SET).types());
        return new GemCourse(TagCourse.benchmark(Gem::new, SET, earlier, material), judge);
    }

    /// The marked names, with what is known about those who bear them.
    static List<Judge.Example> examples(List<TaggedPost> posts, Knowledge knowledge) {
        List<Judge.Example> examples = new ArrayList<>();
        for (TaggedPost post : posts) {
            for (TaggedPost.Name name : post.names()) {
                String words = String.join(" ", post.words().subList(name.start(), name.end()));
                examples.add(new Judge.Example(knowledge.about(words, Judge.BEARERS), name.type()));
            }
        }
        return examples;
    }

    @Override
    public Block network() {
        return tagging.network();
    }

    @Override
    public List<LessonBatch> batches(long seed) {
        return tagging.batches(seed);
    }

    @Override
    public NDArray loss(LessonBatch batch, NDManager manager) {
        return tagging.loss(batch, manager);
    }

    /// Without the second judge.
    @Override
    public Map<String, Counts> develop() {
        return tagging.develop();
    }

    @Override
    public SafeTensors learned(Map<String, String> notes) {
        return judge.writtenInto(tagging.learned(notes));
    }

    @Override
    public Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>(tagging.notes());
        notes.put("words of the judge", Integer.toString(judge.words().size()));
        return notes;
    }

    @Override
    public void close() {
        tagging.close();
    }
}
