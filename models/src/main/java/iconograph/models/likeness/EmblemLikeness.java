package iconograph.models.likeness;

import java.util.Arrays;

import iconograph.contracts.Likeness;
import iconograph.models.pictures.Pixels;

/// What a crest, a logo or a flag looks like: its colours, where they are, and which way its edges run. No network.
///
/// A plain margin is cut off first, so that it does not matter how much of it there is. The rest is cut into six rows
/// of six. Each part has its mean brightness and two differences of colours, and a histogram of its edges' directions;
/// in
/// all, there is a histogram of colours. Each of the three counts the same.
///
/// It tells crests apart better than what a network for photos says of them (`docs/benchmarks.md`). It does not find an
/// emblem in a larger picture: it has to be most of the region.
public final class EmblemLikeness {

    /// What the numbers are by.
    public static final String NAME = "colours-and-edges-1";

    private static final int SIDE = 64;
    private static final int PARTS = 6;
    private static final int DIRECTIONS = 8;
    private static final int SHADES = 4;

    /// How far a colour is from the margin's that is none of it, of 255.
    private static final int OTHER_COLOUR = 38;

    /// Of a row or a column, the share of other colours from which it is no margin.
    private static final double MARGIN = 0.02;

    private static final int LEAST_LEFT = 8;

    private EmblemLikeness() {}

    public static Likeness of(Pixels picture) {
        Pixels small = picture.scaled(SIDE, SIDE);
        float[] layout = layout(small.rgb());
        return Likeness.of(NAME, layout);
    }

    private static float[] layout(int[] rgb) {
        Part kept = withoutMargin(rgb);
        float[] colours = new float[PARTS * PARTS * 3];
        float[] edges = new float[PARTS * PARTS * DIRECTIONS];
        float[] shades = new float[SHADES * SHADES * SHADES];
        double mean = kept.meanBrightness(rgb);
        for (int row = 0; row < PARTS; row++) {
            for (int column = 0; column < PARTS; column++) {
                int part = row * PARTS + column;
                addPart(rgb, kept.part(row, column), kept, mean, colours, 3 * part, edges, DIRECTIONS * part);
            }
        }
        kept.forEach((x, y) -> {
            int colour = rgb[y * SIDE + x];
            shades[(red(colour) / 64 * SHADES + green(colour) / 64) * SHADES + blue(colour) / 64]++;
        });
        return joined(unit(colours), unit(roots(edges)), unit(roots(shades)));
    }

    private static void addPart(
            int[] rgb, Part part, Part kept, double mean, float[] colours, int colourAt, float[] edges, int edgeAt) {
        int count = (part.right() - part.left()) * (part.bottom() - part.top());
        part.forEach((x, y) -> {
            int colour = rgb[y * SIDE + x];
            colours[colourAt] += (float) (brightness(colour) - mean) / count;
            colours[colourAt + 1] += (float) (red(colour) - green(colour)) / count;
            colours[colourAt + 2] += (float) ((red(colour) + green(colour)) / 2.0 - blue(colour)) / count;
            double across = slope(rgb, kept.clampX(x - 1), y, kept.clampX(x + 1), y);
            double down = slope(rgb, x, kept.clampY(y - 1), x, kept.clampY(y + 1));
            double angle = Math.atan2(down, across);
            double turn = (angle < 0 ? angle + Math.PI : angle) / Math.PI;
            edges[edgeAt + Math.min(DIRECTIONS - 1, (int) (turn * DIRECTIONS))] += (float) Math.hypot(across, down);
        });
    }

    private static double slope(int[] rgb, int x, int y, int otherX, int otherY) {
        int steps = Math.max(1, otherX - x + otherY - y);
        return (brightness(rgb[otherY * SIDE + otherX]) - brightness(rgb[y * SIDE + x])) / steps;
    }

    /// A rectangle of the small picture; right and bottom are behind it.
    private record Part(int left, int top, int right, int bottom) {

        interface Place {
            void at(int x, int y);
        }

        void forEach(Place place) {
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    place.at(x, y);
                }
            }
        }

        Part part(int row, int column) {
            int width = right - left;
            int height = bottom - top;
            return new Part(
                    left + column * width / PARTS,
                    top + row * height / PARTS,
                    left + (column + 1) * width / PARTS,
                    top + (row + 1) * height / PARTS);
        }

        int clampX(int x) {
            return Math.clamp(x, left, right - 1);
        }

        int clampY(int y) {
            return Math.clamp(y, top, bottom - 1);
        }

        double meanBrightness(int[] rgb) {
            double[] sum = new double[1];
            forEach((x, y) -> sum[0] += brightness(rgb[y * SIDE + x]));
            return sum[0] / ((right - left) * (bottom - top));
        }
    }

    private static Part withoutMargin(int[] rgb) {
        int margin = marginColour(rgb);
        int[] inRow = new int[SIDE];
        int[] inColumn = new int[SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                if (distance(rgb[y * SIDE + x], margin) > OTHER_COLOUR) {
                    inRow[y]++;
                    inColumn[x]++;
                }
            }
        }
        int[] rows = span(inRow);
        int[] columns = span(inColumn);
        return rows[1] - rows[0] < LEAST_LEFT || columns[1] - columns[0] < LEAST_LEFT
                ? new Part(0, 0, SIDE, SIDE)
                : new Part(columns[0], rows[0], columns[1], rows[1]);
    }

    /// The median of the outermost pixels, colour by colour.
    private static int marginColour(int[] rgb) {
        int[][] channels = new int[3][4 * SIDE];
        for (int i = 0; i < SIDE; i++) {
            int[] outermost = {rgb[i], rgb[(SIDE - 1) * SIDE + i], rgb[i * SIDE], rgb[i * SIDE + SIDE - 1]};
            for (int side = 0; side < 4; side++) {
                channels[0][4 * i + side] = red(outermost[side]);
                channels[1][4 * i + side] = green(outermost[side]);
                channels[2][4 * i + side] = blue(outermost[side]);
            }
        }
        int margin = 0;
        for (int[] channel : channels) {
            Arrays.sort(channel);
            margin = margin << 8 | channel[channel.length / 2];
        }
        return margin;
    }

    /// From the first line with more than a margin's share of other colours to one past the last.
    private static int[] span(int[] others) {
        int first = 0;
        int last = others.length;
        while (first < last && others[first] <= MARGIN * SIDE) {
            first++;
        }
        while (last > first && others[last - 1] <= MARGIN * SIDE) {
            last--;
        }
        return new int[] {first, last};
    }

    private static int distance(int colour, int other) {
        return Math.max(
                Math.abs(red(colour) - red(other)),
                Math.max(Math.abs(green(colour) - green(other)), Math.abs(blue(colour) - blue(other))));
    }

    private static double brightness(int colour) {
        return (red(colour) + green(colour) + blue(colour)) / 3.0;
    }

    private static int red(int colour) {
        return colour >> 16 & 0xff;
    }

    private static int green(int colour) {
        return colour >> 8 & 0xff;
    }

    private static int blue(int colour) {
        return colour & 0xff;
    }

    /// Large numbers count less so.
    private static float[] roots(float[] values) {
        float[] roots = new float[values.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = (float) Math.sqrt(values[i]);
        }
        return roots;
    }

    /// At length 1, unless there is nothing.
    private static float[] unit(float[] values) {
        double square = 0;
        for (float value : values) {
            square += (double) value * value;
        }
        float length = (float) Math.max(1e-6, Math.sqrt(square));
        float[] unit = new float[values.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = values[i] / length;
        }
        return unit;
    }

    private static float[] joined(float[]... parts) {
        float[] all =
                new float[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
