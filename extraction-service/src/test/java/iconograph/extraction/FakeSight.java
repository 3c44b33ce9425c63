package iconograph.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import iconograph.contracts.ModelVersion;
import iconograph.models.CaptionReader;
import iconograph.models.objects.CocoKinds;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.objects.Viewer;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;
import iconograph.models.sight.Eyes;

/// Sees a dog in the left half of every picture, and something that may be a cat; says so of wide ones.
final class FakeSight implements Viewer, CaptionReader {

    static final String CAPTION = "a dog sits on the left";

    /// Eyes that see so; faces and writing they look for in earnest.
    static Eyes eyes() {
        FakeSight sight = new FakeSight();
        try {
            return Eyes.open(sight, Optional.empty(), Optional.of(sight), 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public View view(Pixels picture) {
        Box left = new Box(0, 0, picture.width() / 2.0, picture.height());
        return new View(
                picture.width(),
                picture.height(),
                List.of(new Detection("dog", left, 0.9), new Detection("cat", left, 0.1)),
                dogOnTheLeft());
    }

    private static float[] dogOnTheLeft() {
        float[] cells = View.blank(1, 1).cells();
        int dog = View.FEATURES - CocoKinds.names().size() + CocoKinds.names().indexOf("dog");
        for (int cell = 0; cell < View.ROWS * View.ROWS; cell++) {
            cells[cell * View.FEATURES + dog] = cell % View.ROWS < View.ROWS / 2 ? 0.9f : 0;
        }
        return cells;
    }

    @Override
    public Caption describe(View view) {
        return new Caption(CAPTION, view.width() > 100 ? CaptionReader.SURE : CaptionReader.SURE / 2);
    }

    @Override
    public ModelVersion version() {
        return new ModelVersion("sight", "1");
    }

    @Override
    public void close() {}
}
