package iconograph.models.papers.hindex;

import java.util.List;
import java.util.function.Supplier;

import iconograph.models.data.GroundedPicture;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.grounding.Places;
import iconograph.models.grounding.Scene;
import iconograph.models.objects.View;

/// A photo with sentences whose phrases have boxes.
///
/// @param sight     views it, when it is learned from
/// @param sentences each with a phrase at least; boxes in shares of the picture's width and height
record PhotoLesson(Supplier<View> sight, List<Sentence> sentences) {

    PhotoLesson {
        sentences = List.copyOf(sentences);
    }

    static PhotoLesson of(Supplier<View> sight, GroundedPicture picture) {
        return new PhotoLesson(
                sight,
                picture.sentences().stream()
                        .filter(sentence -> !sentence.phrases().isEmpty())
                        .map(sentence -> inShares(sentence, picture))
                        .toList());
    }

    private static Sentence inShares(Sentence sentence, GroundedPicture picture) {
        return new Sentence(
                sentence.words(),
                sentence.phrases().stream()
                        .map(phrase -> new Phrase(
                                phrase.start(),
                                phrase.end(),
                                phrase.boxes().stream()
                                        .map(box -> box.times(1 / picture.width(), 1 / picture.height()))
                                        .toList()))
                        .toList());
    }

    Scene scene(Places places) {
        return Scene.of(sight.get(), places);
    }
}
