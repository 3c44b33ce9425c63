package iconograph.models.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import iconograph.models.pictures.Box;

/// In which order people read what stands on a page: from top to bottom, what stands side by side from left to right,
/// and one column of running text before the next.
///
/// The page is cut into bands between which nothing stands. Where some bands together are running text on both sides of
/// an empty strip, they are columns, and each is ordered for itself; all others are read row by row, as tables and
/// forms are.
///
/// @param <T> what stands there
public final class ReadingOrder<T> {

    /// Fewer lines than this above each other are no column.
    private static final int LEAST_LINES = 3;

    /// How much longer than high the lines of running text are, and which share of the column's width they fill.
    private static final double RUNNING_LENGTH = 6;

    private static final double RUNNING_SHARE = 0.6;

    private final Function<T, Box> place;

    /// @param place where something stands
    public ReadingOrder(Function<T, Box> place) {
        this.place = place;
    }

    private record Columns<T>(List<T> left, List<T> right) {}

    public List<T> of(List<T> items) {
        List<List<T>> bands = bands(items);
        List<T> ordered = new ArrayList<>();
        int from = 0;
        while (from < bands.size()) {
            int to = bands.size();
            Optional<Columns<T>> columns = columns(joined(bands.subList(from, to)));
            while (columns.isEmpty() && to > from + 1) {
                to--;
                columns = columns(joined(bands.subList(from, to)));
            }
            if (columns.isPresent()) {
                ordered.addAll(of(columns.get().left()));
                ordered.addAll(of(columns.get().right()));
            } else {
                ordered.addAll(rowByRow(bands.get(from)));
            }
            from = to;
        }
        return ordered;
    }

    private List<List<T>> bands(List<T> items) {
        List<List<T>> bands = new ArrayList<>();
        double bottom = Double.NEGATIVE_INFINITY;
        for (T item : sorted(items, box -> core(box).top())) {
            Box core = core(place.apply(item));
            if (core.top() > bottom) {
                bands.add(new ArrayList<>());
            }
            bands.getLast().add(item);
            bottom = Math.max(bottom, core.bottom());
        }
        return bands;
    }

    private static <T> List<T> joined(List<List<T>> bands) {
        return bands.stream().flatMap(List::stream).toList();
    }

    /// Cuts at the first empty strip with running text on both sides.
    private Optional<Columns<T>> columns(List<T> items) {
        if (items.size() < 2 * LEAST_LINES) {
            return Optional.empty();
        }
        List<T> fromLeft = sorted(items, Box::left);
        double gap = median(items, Box::height) / 2;
        double right = place.apply(fromLeft.getFirst()).right();
        for (int i = 1; i < fromLeft.size(); i++) {
            Box box = place.apply(fromLeft.get(i));
            if (box.left() - right >= gap
                    && isRunning(fromLeft.subList(0, i))
                    && isRunning(fromLeft.subList(i, fromLeft.size()))) {
                return Optional.of(new Columns<>(fromLeft.subList(0, i), fromLeft.subList(i, fromLeft.size())));
            }
            right = Math.max(right, box.right());
        }
        return Optional.empty();
    }

    private boolean isRunning(List<T> items) {
        if (items.size() < LEAST_LINES) {
            return false;
        }
        double left = items.stream()
                .mapToDouble(item -> place.apply(item).left())
                .min()
                .orElseThrow();
        double right = items.stream()
                .mapToDouble(item -> place.apply(item).right())
                .max()
                .orElseThrow();
        double length = median(items, Box::width);
        return length >= RUNNING_LENGTH * median(items, Box::height) && length >= RUNNING_SHARE * (right - left);
    }

    /// The middle half of its height, as outlines are generous and neighbours overlap.
    private static Box core(Box box) {
        return new Box(box.left(), box.top() + box.height() / 4, box.right(), box.bottom() - box.height() / 4);
    }

    /// Those whose middle halves overlap stand in one row.
    private List<T> rowByRow(List<T> items) {
        List<List<T>> rows = new ArrayList<>();
        for (T item : sorted(items, box -> (box.top() + box.bottom()) / 2)) {
            Optional<List<T>> row = rows.reversed().stream()
                    .filter(known -> sideBySide(place.apply(known.getLast()), place.apply(item)))
                    .findFirst();
            row.ifPresentOrElse(known -> known.add(item), () -> rows.add(new ArrayList<>(List.of(item))));
        }
        return rows.stream().flatMap(row -> sorted(row, Box::left).stream()).toList();
    }

    private static boolean sideBySide(Box one, Box other) {
        return core(one).top() <= core(other).bottom()
                && core(other).top() <= core(one).bottom();
    }

    private double median(List<T> items, Function<Box, Double> measure) {
        return measure.apply(place.apply(sorted(items, measure).get(items.size() / 2)));
    }

    private List<T> sorted(List<T> items, Function<Box, Double> measure) {
        return items.stream()
                .sorted(Comparator.comparing(place.andThen(measure)))
                .toList();
    }
}
