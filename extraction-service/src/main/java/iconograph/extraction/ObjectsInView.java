package iconograph.extraction;

import java.util.List;

import iconograph.contracts.ImageRegion;
import iconograph.contracts.Sight;
import iconograph.models.ObjectRelationReader;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;

/// The things in a picture as a model of relations has looked at them.
///
/// @param regions where they are
record ObjectsInView(ObjectRelationReader.Looked looked, List<ImageRegion> regions) {

    ObjectsInView {
        regions = List.copyOf(regions);
    }

    static ObjectsInView of(ObjectRelationReader model, View view, List<Sight.Thing> things) {
        List<ImageRegion> regions = things.stream().map(Sight.Thing::region).toList();
        List<Box> boxes = regions.stream()
                .map(region ->
                        new Box(region.x(), region.y(), region.x() + region.width(), region.y() + region.height()))
                .toList();
        return new ObjectsInView(model.look(view, boxes), regions);
    }
}
