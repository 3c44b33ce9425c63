package iconograph.models.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import iconograph.models.pictures.Box;

/// In which order people read what stands on a page: from top to bottom, what stands side by side from left to right,
/// and one column of running text before the next.
///
/// The page is cut into bands between which nothing stands. Where some bands together are running text on both sides of
/// an empty strip, they are columns, and each is ordered for itself; all others are read row by row, as tables and
/// forms are.
public final class ReadingOrder {

    /// Fewer lines than this above each other are no column.
    private static final int LEAST_LINES = 3;

    /// How much longer than high most lines of running text are, and which share of the column's width they fill.
    private static final double RUNNING_LENGTH = 6;

    private static final double RUNNING_SHARE = 0.6;

    private ReadingOrder() {}

    /// @param place where something stands
    public static <T> List<T> of(List<T> items, Function<T, Box> place) {
        return ordered(items.stream()
                        .map(item -> new Placed<>(item, place.apply(item)))
                        .toList())
                .stream()
                .map(Placed::item)
                .toList();
    }

    private record Placed<T>(T item, Box box) {

        double left() {
            return box.left();
        }

        double right() {
            return box.right();
        }

        double width() {
            return box.width();
        }

        double height() {
            return box.height();
        }

        /// Of the middle half of its height, as outlines are generous and neighbours overlap.
        double coreTop() {
            return box.top() + box.height() / 4;
        }

        double coreBottom() {
            return box.bottom() - box.height() / 4;
        }

        double middle() {
            return (box.top() + box.bottom()) / 2;
        }

        boolean isLong() {
            return width() >= RUNNING_LENGTH * height();
        }

        boolean standsBeside(Placed<T> other) {
            return coreTop() <= other.coreBottom() && other.coreTop() <= coreBottom();
        }
    }

    private record Columns<T>(List<Placed<T>> left, List<Placed<T>> right) {}

    private static <T> List<Placed<T>> ordered(List<Placed<T>> items) {
        List<List<Placed<T>>> bands = bands(items);
        List<Placed<T>> ordered = new ArrayList<>();
        int from = 0;
        while (from < bands.size()) {
            int to = endOfStrip(bands, from);
            Optional<Columns<T>> columns = columns(joined(bands.subList(from, to)));
            while (columns.isEmpty() && to > from + 1) {
                to--;
                columns = columns(joined(bands.subList(from, to)));
            }
            if (columns.isPresent()) {
                ordered.addAll(ordered(columns.get().left()));
                ordered.addAll(ordered(columns.get().right()));
            } else {
                ordered.addAll(rowByRow(bands.get(from)));
            }
            from = to;
        }
        return ordered;
    }

    private static <T> List<List<Placed<T>>> bands(List<Placed<T>> items) {
        List<List<Placed<T>>> bands = new ArrayList<>();
        double bottom = Double.NEGATIVE_INFINITY;
        for (Placed<T> item : sorted(items, Placed::coreTop)) {
            if (item.coreTop() > bottom) {
                bands.add(new ArrayList<>());
            }
            bands.getLast().add(item);
            bottom = Math.max(bottom, item.coreBottom());
        }
        return bands;
    }

    /// The most bands that can be columns: with one more, no strip down the page is empty.
    private static <T> int endOfStrip(List<List<Placed<T>>> bands, int from) {
        int to = from + 1;
        if (longOnes(joined(bands.subList(from, bands.size()))) < LEAST_LINES) {
            return to; // as in a large table, where looking at each way to cut it would take long
        }
        while (to < bands.size() && !strips(joined(bands.subList(from, to + 1))).isEmpty()) {
            to++;
        }
        return to;
    }

    private static <T> List<Placed<T>> joined(List<List<Placed<T>>> bands) {
        return bands.stream().flatMap(List::stream).toList();
    }

    /// What is on both sides of each empty strip.
    private static <T> List<Columns<T>> strips(List<Placed<T>> items) {
        List<Placed<T>> fromLeft = sorted(items, Placed::left);
        double gap = median(items, Placed::height) / 2;
        List<Columns<T>> strips = new ArrayList<>();
        double right = fromLeft.getFirst().right();
        for (int i = 1; i < fromLeft.size(); i++) {
            if (fromLeft.get(i).left() - right >= gap) {
                strips.add(new Columns<>(fromLeft.subList(0, i), fromLeft.subList(i, fromLeft.size())));
            }
            right = Math.max(right, fromLeft.get(i).right());
        }
        return strips;
    }

    private static <T> Optional<Columns<T>> columns(List<Placed<T>> items) {
        return items.size() < 2 * LEAST_LINES
                ? Optional.empty()
                : strips(items).stream()
                        .filter(strip -> isRunning(strip.left())
                                && (isRunning(strip.right())
                                        || columns(strip.right()).isPresent()))
                        .findFirst();
    }

    private static <T> boolean isRunning(List<Placed<T>> items) {
        if (items.size() < LEAST_LINES) {
            return false;
        }
        double left = items.stream().mapToDouble(Placed::left).min().orElseThrow();
        double right = items.stream().mapToDouble(Placed::right).max().orElseThrow();
        double length = median(items, Placed::width);
        return 2 * longOnes(items) > items.size() && length >= RUNNING_SHARE * (right - left);
    }

    private static <T> long longOnes(List<Placed<T>> items) {
        return items.stream().filter(Placed::isLong).count();
    }

    private static <T> List<Placed<T>> rowByRow(List<Placed<T>> items) {
        List<List<Placed<T>>> rows = new ArrayList<>();
        for (Placed<T> item : sorted(items, Placed::middle)) {
            if (rows.isEmpty() || !rows.getLast().getLast().standsBeside(item)) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(item);
        }
        return rows.stream().flatMap(row -> sorted(row, Placed::left).stream()).toList();
    }

    private static <T> double median(List<Placed<T>> items, ToDoubleFunction<Placed<T>> measure) {
        return items.stream().mapToDouble(measure).sorted().toArray()[items.size() / 2];
    }

    private static <T> List<Placed<T>> sorted(List<Placed<T>> items, ToDoubleFunction<Placed<T>> measure) {
        return items.stream().sorted(Comparator.comparingDouble(measure)).toList();
    }
}
