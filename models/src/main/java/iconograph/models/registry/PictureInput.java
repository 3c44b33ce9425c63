package iconograph.models.registry;

import java.util.List;

import iconograph.models.pictures.Pixels;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.jspecify.annotations.Nullable;

/// How a network takes a picture: stretched to a size, each colour minus a mean, divided by a spread.
///
/// @param width   in pixels, 16 to 2048
/// @param height  likewise
/// @param colours their order
/// @param mean    of each colour in that order, on the scale from 0 to 255; 0 if it is left out
/// @param spread  likewise, not 0; 1 if it is left out
/// @param layout  whether colours come before or behind rows and columns
public record PictureInput(
        int width, int height, Colours colours, List<Double> mean, List<Double> spread, Layout layout) {

    /// The order of the colours.
    public enum Colours {
        RGB,
        BGR
    }

    /// What comes first in an array of colours, rows and columns.
    public enum Layout {
        CHANNELS_FIRST,
        CHANNELS_LAST
    }

    private static final int LEAST = 16;
    private static final int MOST = 2048;

    public PictureInput(
            int width,
            int height,
            @Nullable Colours colours,
            @Nullable List<Double> mean,
            @Nullable List<Double> spread,
            @Nullable Layout layout) {
        if (width < LEAST || width > MOST || height < LEAST || height > MOST) {
            throw new IllegalArgumentException(
                    "a picture is to be %d×%d; %d to %d to a side are possible".formatted(width, height, LEAST, MOST));
        }
        this.width = width;
        this.height = height;
        this.colours = colours == null ? Colours.RGB : colours;
        this.mean = mean == null ? List.of(0.0, 0.0, 0.0) : List.copyOf(mean);
        this.spread = spread == null ? List.of(1.0, 1.0, 1.0) : List.copyOf(spread);
        this.layout = layout == null ? Layout.CHANNELS_FIRST : layout;
        if (this.mean.size() != 3 || this.spread.size() != 3 || this.spread.contains(0.0)) {
            throw new IllegalArgumentException(
                    "means %s and spreads %s are not three each, or not to divide by".formatted(mean, spread));
        }
    }

    /// @return (1, 3, height, width), or (1, height, width, 3)
    NDArray array(Pixels picture, NDManager scratch) {
        return prepared(picture.scaled(width, height).array(scratch).expandDims(0));
    }

    /// @param rgb (1, height, width, 3), from 0 to 255
    /// @return likewise
    NDArray prepared(NDArray rgb) {
        NDManager scratch = rgb.getManager();
        NDArray ordered = colours == Colours.BGR ? rgb.flip(3) : rgb;
        NDArray ready = ordered.sub(scratch.create(floats(mean))).div(scratch.create(floats(spread)));
        return layout == Layout.CHANNELS_FIRST ? ready.transpose(0, 3, 1, 2) : ready;
    }

    private static float[] floats(List<Double> numbers) {
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = numbers.get(i).floatValue();
        }
        return floats;
    }
}
