package iconograph.models.writing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

import iconograph.models.pictures.Point;

/// What hangs together in a map of numbers: values above a threshold that touch, corners included.
final class Blobs {

    private final float[] values;
    private final int width;
    private final float threshold;
    private final boolean[] seen;

    private Blobs(float[] values, int width, float threshold) {
        this.values = values;
        this.width = width;
        this.threshold = threshold;
        this.seen = new boolean[values.length];
    }

    /// Finds them, from top to bottom.
    ///
    /// @param values row by row
    /// @return of each, places that have the same convex hull: the corners of the outermost cells of each row
    static List<List<Point>> above(float threshold, float[] values, int width) {
        Blobs blobs = new Blobs(values, width, threshold);
        List<List<Point>> found = new ArrayList<>();
        for (int cell = 0; cell < values.length; cell++) {
            if (blobs.isNew(cell)) {
                found.add(blobs.from(cell));
            }
        }
        return found;
    }

    private boolean isNew(int cell) {
        return !seen[cell] && values[cell] > threshold;
    }

    private List<Point> from(int start) {
        int height = values.length / width;
        int[] first = new int[height];
        int[] last = new int[height]; // one more than the last of a row; 0 if the row has none
        int bottom = 0;
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
        seen[start] = true;
        while (!open.isEmpty()) {
            int cell = open.pop();
            int x = cell % width;
            int y = cell / width;
            first[y] = last[y] == 0 ? x : Math.min(first[y], x);
            last[y] = Math.max(last[y], x + 1);
            bottom = Math.max(bottom, y);
            openNeighbours(x, y, open);
        }
        List<Point> outline = new ArrayList<>();
        for (int y = start / width; y <= bottom; y++) {
            for (int x : new int[] {first[y], last[y]}) {
                outline.add(new Point(x, y));
                outline.add(new Point(x, y + 1));
            }
        }
        return outline;
    }

    private void openNeighbours(int x, int y, ArrayDeque<Integer> open) {
        int height = values.length / width;
        for (int nextY = Math.max(0, y - 1); nextY <= Math.min(height - 1, y + 1); nextY++) {
            for (int nextX = Math.max(0, x - 1); nextX <= Math.min(width - 1, x + 1); nextX++) {
                int next = nextY * width + nextX;
                if (isNew(next)) {
                    seen[next] = true;
                    open.push(next);
                }
            }
        }
    }
}
