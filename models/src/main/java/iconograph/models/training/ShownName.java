package iconograph.models.training;

import java.util.List;

import iconograph.models.data.TaggedPost.Name;
import iconograph.models.pictures.Box;

/// A name of a post, and where its picture shows it.
///
/// @param text  as it is written
/// @param boxes in shares of the picture's width and height; of what people marked, any of them is right; of what a
///     model says, the first counts; none if it is not shown
record ShownName(Name name, String text, List<Box> boxes) {

    ShownName {
        boxes = List.copyOf(boxes);
    }

    boolean isShown() {
        return !boxes.isEmpty();
    }

    /// The same, shown elsewhere.
    ShownName at(List<Box> elsewhere) {
        return new ShownName(name, text, elsewhere);
    }

    /// How well a model's box agrees with the one of these that it agrees with best, from 0 to 1.
    double agreement(Box box) {
        return boxes.stream().mapToDouble(box::intersectionOverUnion).max().orElse(0);
    }
}
