package iconograph.models.grounding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import iconograph.models.Torch;
import iconograph.models.data.GroundedPicture;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.objects.CenterNet;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;
import iconograph.models.sight.Eyes;
import iconograph.models.sight.FacesAndWriting;

import me.tongfei.progressbar.ProgressBar;

/// Looks at photos before a [Grounder] learns from them: things, faces, writing, and what their sentences' phrases
/// mean.
final class LessonViewer implements AutoCloseable {

    private final Eyes eyes;
    private final PhraseStates states;

    private LessonViewer(Eyes eyes, PhraseStates states) {
        this.eyes = eyes;
        this.states = states;
    }

    /// @throws IOException if files of a network are missing
    static LessonViewer open() throws IOException {
        PhraseStates states = PhraseStates.load();
        try {
            return new LessonViewer(
                    Eyes.open(CenterNet.load(), Optional.empty(), Optional.empty(), Torch.threads()), states);
        } catch (IOException e) {
            states.close();
            throw e;
        }
    }

    List<Lesson> view(List<GroundedPicture> pictures) throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        for (GroundedPicture picture : ProgressBar.wrap(pictures, "looking at pictures")) {
            Pixels pixels = Pixels.read(picture.file());
            View view = eyes.view(pixels);
            lessons.add(Lesson.of(
                    view,
                    FacesAndWriting.of(eyes.look(pixels, view, true), view.width(), view.height(), true),
                    phrases(picture),
                    targets(picture)));
        }
        return lessons;
    }

    private List<float[]> phrases(GroundedPicture picture) {
        return states.of(picture.sentences()).stream().flatMap(List::stream).toList();
    }

    /// In shares of the picture's width and height.
    private static List<List<Box>> targets(GroundedPicture picture) {
        return picture.sentences().stream()
                .flatMap(sentence -> sentence.phrases().stream())
                .map(Phrase::boxes)
                .map(boxes -> boxes.stream()
                        .map(box -> box.times(1 / picture.width(), 1 / picture.height()))
                        .toList())
                .toList();
    }

    @Override
    public void close() {
        eyes.close();
        states.close();
    }
}
