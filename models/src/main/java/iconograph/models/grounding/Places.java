package iconograph.models.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import iconograph.models.blocks.SafeTensors;
import iconograph.models.pictures.Box;

/// The places in a picture where something may be, whatever it shows: boxes in shares of its width and height.
///
/// @param boxes within (0, 0) to (1, 1)
public record Places(List<Box> boxes) {

    private static final int TRIED = 3000;
    private static final int COVERED = 6000;
    private static final double AGREEMENT = 0.6;

    public Places {
        boxes = List.copyOf(boxes);
    }

    /// The fields of a picture that is cut into rows, and as many columns.
    public static Places grid(int rows) {
        List<Box> fields = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < rows; column++) {
                fields.add(new Box(
                        (double) column / rows, (double) row / rows, (column + 1.0) / rows, (row + 1.0) / rows));
            }
        }
        return new Places(fields);
    }

    /// Chooses among marked boxes those that agree well with as many others as can be; each adds the most to what its
    /// forerunners cover.
    ///
    /// @param marked in shares of their pictures
    /// @param count  how many, at most
    public static Places of(List<Box> marked, int count, long seed) {
        Random chance = new Random(seed);
        List<Box> tried = some(marked, TRIED, chance);
        List<Box> toCover = some(marked, COVERED, chance);
        List<BitSet> covers = tried.stream().map(box -> coveredBy(box, toCover)).toList();
        BitSet covered = new BitSet();
        List<Box> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            int best = -1;
            int most = 0;
            for (int i = 0; i < covers.size(); i++) {
                BitSet added = (BitSet) covers.get(i).clone();
                added.andNot(covered);
                if (added.cardinality() > most) {
                    best = i;
                    most = added.cardinality();
                }
            }
            if (best < 0) {
                break;
            }
            chosen.add(tried.get(best));
            covered.or(covers.get(best));
        }
        return new Places(chosen);
    }

    private static List<Box> some(List<Box> boxes, int count, Random chance) {
        List<Box> shuffled = new ArrayList<>(boxes);
        Collections.shuffle(shuffled, chance);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    private static BitSet coveredBy(Box box, List<Box> others) {
        BitSet covered = new BitSet(others.size());
        for (int i = 0; i < others.size(); i++) {
            covered.set(i, box.intersectionOverUnion(others.get(i)) >= AGREEMENT);
        }
        return covered;
    }

    /// @return (places, 4): left, top, right, bottom
    public SafeTensors.Tensor tensor() {
        float[] corners = new float[4 * boxes.size()];
        for (int i = 0; i < boxes.size(); i++) {
            corners[4 * i] = (float) boxes.get(i).left();
            corners[4 * i + 1] = (float) boxes.get(i).top();
            corners[4 * i + 2] = (float) boxes.get(i).right();
            corners[4 * i + 3] = (float) boxes.get(i).bottom();
        }
        return new SafeTensors.Tensor(new long[] {boxes.size(), 4}, corners);
    }

    /// @throws IllegalArgumentException if it is not one of boxes
    public static Places of(SafeTensors.Tensor tensor) {
        if (tensor.shape().length != 2 || tensor.shape()[1] != 4) {
            throw new IllegalArgumentException("places are boxes, not " + Arrays.toString(tensor.shape()));
        }
        float[] corners = tensor.values();
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < corners.length; i += 4) {
            boxes.add(new Box(corners[i], corners[i + 1], corners[i + 2], corners[i + 3]).within(1, 1));
        }
        return new Places(boxes);
    }
}
