package iconograph.models.writing;

import java.util.List;

import iconograph.models.pictures.Pixels;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// How pictures become numbers: a plane of blue, one of green and one of red, each shifted and scaled.
///
/// The networks were trained on pictures that OpenCV had read, which puts blue first.
///
/// @param means      of each plane, where colours go from 0 to 1
/// @param deviations likewise; a number is (colour − mean) / deviation
record ColourPlanes(List<Float> means, List<Float> deviations) {

    /// What the detection was trained with.
    static final ColourPlanes DETECTION =
            new ColourPlanes(List.of(0.485f, 0.456f, 0.406f), List.of(0.229f, 0.224f, 0.225f));

    /// What the others were trained with: from -1 to 1.
    static final ColourPlanes LINES = new ColourPlanes(List.of(0.5f, 0.5f, 0.5f), List.of(0.5f, 0.5f, 0.5f));

    /// @param pictures at most `width` by `height`; smaller ones lie at the top left, and 0 fills the rest
    /// @return (pictures, 3, height, width)
    NDArray of(List<Pixels> pictures, int width, int height, NDManager manager) {
        int plane = width * height;
        float[] values = new float[pictures.size() * 3 * plane];
        for (int i = 0; i < pictures.size(); i++) {
            fill(values, 3 * i * plane, pictures.get(i), width, plane);
        }
        return manager.create(values, new Shape(pictures.size(), 3, height, width));
    }

    private void fill(float[] values, int from, Pixels picture, int width, int plane) {
        int[] rgb = picture.rgb();
        for (int colour = 0; colour < 3; colour++) {
            float mean = means.get(colour);
            float deviation = deviations.get(colour);
            for (int y = 0; y < picture.height(); y++) {
                int row = from + colour * plane + y * width;
                for (int x = 0; x < picture.width(); x++) {
                    int value = rgb[y * picture.width() + x] >> 8 * colour & 0xff;
                    values[row + x] = (value / 255f - mean) / deviation;
                }
            }
        }
    }
}
