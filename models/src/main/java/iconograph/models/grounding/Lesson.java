package iconograph.models.grounding;

import java.util.List;

import iconograph.models.blocks.Halves;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;

/// A picture that was viewed, with phrases whose regions are known. Numbers are kept in 16 bits, as thousands of
/// lessons are in memory at once.
///
/// @param cells   see [View#cells]
/// @param seen    boxes in shares of the picture's width and height
/// @param states  of each phrase
/// @param targets of each phrase its boxes, in shares likewise; none if it is not shown
public record Lesson(Halves cells, List<Detection> seen, List<Halves> states, List<List<Box>> targets) {

    public Lesson {
        seen = List.copyOf(seen);
        states = List.copyOf(states);
        targets = List.copyOf(targets);
        if (states.size() != targets.size()) {
            throw new IllegalArgumentException("%d phrases and %d targets".formatted(states.size(), targets.size()));
        }
    }

    static Lesson of(View view, List<float[]> states, List<List<Box>> targets) {
        return new Lesson(
                Halves.of(view.cells()),
                Scene.inShares(view),
                states.stream().map(Halves::of).toList(),
                targets);
    }

    Scene scene(Places places) {
        return Scene.of(cells.floats(), seen, places);
    }

    List<float[]> phrases() {
        return states.stream().map(Halves::floats).toList();
    }
}
