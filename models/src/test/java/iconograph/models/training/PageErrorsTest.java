package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import iconograph.models.data.FormPage;
import iconograph.models.data.FormPage.Word;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Point;
import iconograph.models.writing.Quadrilateral;
import iconograph.models.writing.WrittenLine;

import org.junit.jupiter.api.Test;

class PageErrorsTest {

    private static final Word PIER = new Word("Pier", new Box(10, 10, 40, 20));
    private static final Word ONE = new Word("one", new Box(50, 10, 80, 20));
    private static final Word SHUT = new Word("shut", new Box(10, 40, 40, 50));

    /// Its lower line comes first, as in FUNSD.
    private static final FormPage PAGE = new FormPage(Path.of("1.png"), List.of(List.of(SHUT), List.of(PIER, ONE)));

    @Test
    void findsNothingWrongWhereAllIsRight() {
        PageErrors errors = PageErrors.of(PAGE, List.of(line("Pier one", 5, 5, 85, 25), line("shut", 5, 35, 45, 55)));

        assertThat(errors).isEqualTo(new PageErrors(13, 0, 12, 0, 11, 0, 0, 0));
    }

    /// The page misses "one " and has an r for a t; the word is wrong altogether.
    @Test
    void countsAWordWithoutALine() {
        PageErrors errors = PageErrors.of(PAGE, List.of(line("Pier", 5, 5, 45, 25), line("shur", 5, 35, 45, 55)));

        assertThat(errors).isEqualTo(new PageErrors(13, 5, 11, 4, 11, 4, 3, 0));
    }

    @Test
    void countsALineWithoutWords() {
        PageErrors errors = PageErrors.of(
                PAGE, List.of(line("Pier one", 5, 5, 85, 25), line("shut", 5, 35, 45, 55), line("a b", 5, 85, 45, 95)));

        assertThat(errors).isEqualTo(new PageErrors(13, 4, 12, 3, 11, 2, 0, 2));
    }

    @Test
    void countsASpaceThatIsMissing() {
        PageErrors errors = PageErrors.of(PAGE, List.of(line("Pierone", 5, 5, 85, 25), line("shut", 5, 35, 45, 55)));

        assertThat(errors).isEqualTo(new PageErrors(13, 1, 12, 1, 11, 0, 0, 0));
    }

    /// Only where lines are compared each for itself does their order not matter.
    @Test
    void countsAWrongOrderOnWholePagesOnly() {
        PageErrors errors = PageErrors.of(PAGE, List.of(line("shut", 5, 35, 45, 55), line("Pier one", 5, 5, 85, 25)));

        assertThat(errors.wrongInPages()).isPositive();
        assertThat(errors.wrongInLines()).isZero();
    }

    @Test
    void readsTheWordsOfALineInItsDirection() {
        Quadrilateral upsideDown =
                new Quadrilateral(new Point(85, 25), new Point(5, 25), new Point(5, 5), new Point(85, 5));

        PageErrors errors =
                PageErrors.of(PAGE, List.of(new WrittenLine("one Pier", upsideDown, 1), line("shut", 5, 35, 45, 55)));

        assertThat(errors.wrongInLines()).isZero();
    }

    @Test
    void givesAWordToTheNearerOfTwoLines() {
        PageErrors errors = PageErrors.of(
                PAGE, List.of(line("Pier one", 5, 5, 85, 25), line("shut", 5, 35, 45, 55), line("of", 5, 14, 85, 36)));

        assertThat(errors.wrongInLines()).isEqualTo(2);
    }

    @Test
    void comparesWritingOnly() {
        assertThat(PageErrors.plain(" ☐ Yes\n（ﬁne） \uf703")).isEqualTo("Yes (fine)");
    }

    private static WrittenLine line(String text, double left, double top, double right, double bottom) {
        return new WrittenLine(
                text,
                new Quadrilateral(
                        new Point(left, top), new Point(right, top), new Point(right, bottom), new Point(left, bottom)),
                1);
    }
}
