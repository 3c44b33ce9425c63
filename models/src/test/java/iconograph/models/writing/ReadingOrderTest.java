package iconograph.models.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import iconograph.models.pictures.Box;

import org.junit.jupiter.api.Test;

class ReadingOrderTest {

    private static final Box HEADING = new Box(30, 0, 170, 10);
    private static final Box FOOTING = new Box(30, 90, 170, 100);

    @Test
    void readsColumnsBetweenHeadingAndFooting() {
        List<Box> left = lines(0, 90, 20);
        List<Box> right = lines(110, 200, 27);

        List<Box> order = ReadingOrder.of(
                List.of(
                        FOOTING,
                        right.get(2),
                        left.get(1),
                        right.get(0),
                        HEADING,
                        left.get(2),
                        left.get(0),
                        right.get(1)),
                box -> box);

        assertThat(order)
                .containsExactly(
                        HEADING,
                        left.get(0),
                        left.get(1),
                        left.get(2),
                        right.get(0),
                        right.get(1),
                        right.get(2),
                        FOOTING);
    }

    @Test
    void readsColumnsWhoseLinesAreLevel() {
        List<Box> left = lines(0, 90, 20);
        List<Box> right = lines(110, 200, 20);

        assertThat(ReadingOrder.of(
                        List.of(left.get(0), right.get(0), left.get(1), right.get(1), left.get(2), right.get(2)),
                        box -> box))
                .containsExactly(left.get(0), left.get(1), left.get(2), right.get(0), right.get(1), right.get(2));
    }

    @Test
    void readsTheShortEntriesOfATableRowByRow() {
        List<Box> names = lines(0, 40, 20);
        List<Box> numbers = lines(110, 150, 22);

        assertThat(ReadingOrder.of(
                        List.of(
                                names.get(2),
                                names.get(1),
                                names.get(0),
                                numbers.get(0),
                                numbers.get(1),
                                numbers.get(2)),
                        box -> box))
                .containsExactly(
                        names.get(0), numbers.get(0), names.get(1), numbers.get(1), names.get(2), numbers.get(2));
    }

    /// Outlines are higher than the lines are apart.
    @Test
    void tellsLinesApartWhoseOutlinesOverlap() {
        Box first = new Box(100, 0, 300, 20);
        Box second = new Box(0, 14, 200, 34);

        assertThat(ReadingOrder.of(List.of(second, first), box -> box)).containsExactly(first, second);
    }

    @Test
    void readsThreeColumns() {
        List<Box> left = lines(0, 90, 20);
        List<Box> middle = lines(110, 200, 20);
        List<Box> right = lines(220, 300, 20);

        assertThat(ReadingOrder.of(
                        IntStream.range(0, 3)
                                .boxed()
                                .flatMap(line -> Stream.of(right.get(line), left.get(line), middle.get(line)))
                                .toList(),
                        box -> box))
                .isEqualTo(Stream.of(left, middle, right).flatMap(List::stream).toList());
    }

    @Test
    void readsALargeTableRowByRow() {
        List<Box> cells = IntStream.range(0, 400)
                .mapToObj(cell -> new Box(cell % 2 * 200, cell / 2 * 20, cell % 2 * 200 + 30, cell / 2 * 20 + 12))
                .toList();

        assertThat(ReadingOrder.of(cells.reversed(), box -> box)).isEqualTo(cells);
    }

    @Test
    void ordersNothing() {
        assertThat(ReadingOrder.of(List.<Box>of(), box -> box)).isEmpty();
    }

    private static List<Box> lines(double left, double right, double top) {
        return IntStream.range(0, 3)
                .mapToObj(line -> new Box(left, top + 15 * line, right, top + 15 * line + 10))
                .toList();
    }
}
