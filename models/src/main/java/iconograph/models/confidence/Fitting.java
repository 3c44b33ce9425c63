package iconograph.models.confidence;

import java.util.List;

/// Finds the [Calibration] under which answers are the least surprising, by Newton's method.
///
/// A handful of answers that are all right would ask for endless sureness; a light pull towards changing nothing, as
/// strong as a few answers, keeps the numbers finite.
final class Fitting {

    /// Where the surer answers are not more often right than the others, their order is kept nevertheless.
    private static final double LEAST_SLOPE = 0.05;

    private static final double PULL = 1;
    private static final int MOST_STEPS = 100;
    private static final double SMALL = 1e-9;

    private final double[] logits;
    private final boolean[] right;

    /// What a calibration would be if it were one: here the slope may be below 0.
    private record Line(double slope, double shift) {

        Line moved(double bySlope, double byShift) {
            return new Line(slope + bySlope, shift + byShift);
        }
    }

    Fitting(List<Answer> answers) {
        this.logits = new double[answers.size()];
        this.right = new boolean[answers.size()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = Calibration.logit(answers.get(i).score());
            right[i] = answers.get(i).right();
        }
    }

    Calibration calibration() {
        Line line = descended(new Line(1, 0), true);
        if (line.slope() < LEAST_SLOPE) {
            line = descended(new Line(LEAST_SLOPE, 0), false);
        }
        return new Calibration(line.slope(), line.shift());
    }

    /// @param tilting whether the slope may change, or the shift alone
    private Line descended(Line start, boolean tilting) {
        Line line = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            Line next = step(line, tilting);
            if (Math.hypot(next.slope() - line.slope(), next.shift() - line.shift()) < SMALL) {
                return next;
            }
            line = next;
        }
        return line;
    }

    /// Newton's step, or a part of it that leads down.
    private Line step(Line line, boolean tilting) {
        double bySlope = PULL * (line.slope() - 1);
        double byShift = PULL * line.shift();
        double slopeTwice = PULL;
        double shiftTwice = PULL;
        double both = 0;
        for (int i = 0; i < logits.length; i++) {
            double sure = Calibration.sigmoid(line.slope() * logits[i] + line.shift());
            double wrong = sure - (right[i] ? 1 : 0);
            double weight = sure * (1 - sure);
            bySlope += wrong * logits[i];
            byShift += wrong;
            slopeTwice += weight * logits[i] * logits[i];
            shiftTwice += weight;
            both += weight * logits[i];
        }
        double size = slopeTwice * shiftTwice - both * both;
        double slopeMove = tilting ? (both * byShift - shiftTwice * bySlope) / size : 0;
        double shiftMove = tilting ? (both * bySlope - slopeTwice * byShift) / size : -byShift / shiftTwice;
        for (double part = 1; part > SMALL; part /= 2) {
            Line next = line.moved(part * slopeMove, part * shiftMove);
            if (surprise(next) <= surprise(line)) {
                return next;
            }
        }
        return line;
    }

    /// In natural logarithms.
    private double surprise(Line line) {
        double fromNothing = Math.hypot(line.slope() - 1, line.shift());
        double sum = PULL * fromNothing * fromNothing / 2;
        for (int i = 0; i < logits.length; i++) {
            double value = line.slope() * logits[i] + line.shift();
            // log(1 + e^value), which would overflow
            double softplus = Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
            sum += softplus - (right[i] ? value : 0);
        }
        return sum;
    }
}
