package iconograph.models.grounding;

import java.util.List;

import iconograph.models.blocks.Halves;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;
import iconograph.models.sight.FacesAndWriting;

/// A picture that was viewed, with phrases whose regions are known. Numbers are kept in 16 bits, as thousands of
/// lessons are in memory at once.
///
/// @param cells   see [View#cells]
/// @param seen    boxes in shares of the picture's width and height
/// @param found   where there are faces and writing
/// @param states  of each phrase
/// @param targets of each phrase its boxes, in shares likewise; none if it is not shown
public record Lesson(
        Halves cells, List<Detection> seen, FacesAndWriting found, List<Halves> states, List<List<Box>> targets) {

    public Lesson {
        seen = List.copyOf(seen);
        states = List.copyOf(states);
        targets = List.copyOf(targets);
        if (states.size() != targets.size()) {
            throw new IllegalArgumentException("%d phrases and %d targets".formatted(states.size(), targets.size()));
        }
    }

    static Lesson of(View view, FacesAndWriting found, List<float[]> states, List<List<Box>> targets) {
        return new Lesson(
                Halves.of(view.cells()),
                Scene.inShares(view),
                found,
                states.stream().map(Halves::of).toList(),
                targets);
    }

    /// The same, as it is where something else was looked for.
    Lesson with(FacesAndWriting other) {
        return new Lesson(cells, seen, other, states, targets);
    }

    Scene scene(Places places) {
        return Scene.of(cells.floats(), seen, found, places);
    }

    List<float[]> phrases() {
        return states.stream().map(Halves::floats).toList();
    }
}
