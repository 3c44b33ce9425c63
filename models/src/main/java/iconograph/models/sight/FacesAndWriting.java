package iconograph.models.sight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import iconograph.models.faces.Face;
import iconograph.models.pictures.Box;

/// Where faces and writing were found in a picture, and what that says of its parts. That nobody looked for them is
/// not the same as that there are none.
///
/// @param faces in shares of the picture's width and height; nothing if they were not looked for
/// @param lines of writing, likewise
public record FacesAndWriting(Optional<List<Box>> faces, Optional<List<Box>> lines) {

    /// Numbers for a region: of faces, then of writing, whether they were looked for, whether one has its middle in the
    /// region, the share of the region that they cover, and how many there are; then which share of the picture's
    /// faces that is, and of the largest of them where its middle lies in the region and how large it is there.
    public static final int NUMBERS = 13;

    /// Neither was looked for.
    public static final FacesAndWriting NOT_LOOKED_FOR = new FacesAndWriting(Optional.empty(), Optional.empty());

    private static final int MANY = 10;

    public FacesAndWriting {
        faces = faces.map(List::copyOf);
        lines = lines.map(List::copyOf);
    }

    /// What was looked for in a picture.
    ///
    /// @param width   of that picture, in pixels
    /// @param height  likewise
    /// @param reading whether writing was looked for
    public static FacesAndWriting of(VisualContext seen, int width, int height, boolean reading) {
        return new FacesAndWriting(
                Optional.of(inShares(seen.faces().stream().map(Face::box), width, height)),
                reading
                        ? Optional.of(inShares(
                                seen.lines().stream()
                                        .map(line -> line.outline().bounds().within(width, height)),
                                width,
                                height))
                        : Optional.empty());
    }

    /// Where only faces were looked for.
    ///
    /// @param width  of the picture, in pixels
    /// @param height likewise
    public static FacesAndWriting of(List<Face> faces, int width, int height) {
        return new FacesAndWriting(
                Optional.of(inShares(faces.stream().map(Face::box), width, height)), Optional.empty());
    }

    private static List<Box> inShares(Stream<Box> boxes, int width, int height) {
        return boxes.map(box -> box.times(1.0 / width, 1.0 / height)).toList();
    }

    public FacesAndWriting withoutFaces() {
        return new FacesAndWriting(Optional.empty(), lines);
    }

    public FacesAndWriting withoutWriting() {
        return new FacesAndWriting(faces, Optional.empty());
    }

    /// Writes what is known of a region.
    ///
    /// @param region in shares of the picture's width and height
    /// @param to     gets [NUMBERS][#NUMBERS] from place `at` on, where there are zeros
    public void write(Box region, float[] to, int at) {
        faces.ifPresent(found -> {
            List<Box> inside = inside(region, found);
            writeFound(region, found, inside, to, at);
            to[at + 8] = (float) inside.size() / Math.max(1, found.size());
            inside.stream().max(Comparator.comparingDouble(Box::area)).ifPresent(face -> {
                to[at + 9] = (float) ((middle(face.left(), face.right()) - region.left()) / region.width());
                to[at + 10] = (float) ((middle(face.top(), face.bottom()) - region.top()) / region.height());
                to[at + 11] = (float) Math.min(1, face.width() / region.width());
                to[at + 12] = (float) Math.min(1, face.height() / region.height());
            });
        });
        lines.ifPresent(found -> writeFound(region, found, inside(region, found), to, at + 4));
    }

    private static void writeFound(Box region, List<Box> found, List<Box> inside, float[] to, int at) {
        to[at] = 1;
        to[at + 1] = inside.isEmpty() ? 0 : 1;
        double covered = found.stream().mapToDouble(region::shared).sum();
        to[at + 2] = region.area() > 0 ? (float) Math.min(1, covered / region.area()) : 0;
        to[at + 3] = Math.min(1f, (float) inside.size() / MANY);
    }

    private static List<Box> inside(Box region, List<Box> found) {
        return found.stream()
                .filter(box -> region.holds(middle(box.left(), box.right()), middle(box.top(), box.bottom())))
                .toList();
    }

    private static double middle(double from, double to) {
        return (from + to) / 2;
    }
}
