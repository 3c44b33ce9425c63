package iconograph.models.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import iconograph.models.pictures.Box;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class WritingReaderTest {

    @SuppressWarnings("NullAway.Init")
    private WritingReader reader;

    @BeforeAll
    void open() throws IOException {
        reader = WritingReader.open(1);
    }

    @AfterAll
    void close() {
        reader.close();
    }

    @Test
    void readsASentenceAndSaysWhereItIs() {
        List<WrittenLine> lines = reader.read(new DrawnPage(400, 200)
                .write("The harbour opens on Monday", 50, 100)
                .pixels());

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().text()).isEqualTo("The harbour opens on Monday");
        assertThat(lines.getFirst().score()).isBetween(0.9, 1.0);
        Box box = lines.getFirst().outline().bounds();
        assertThat(box.left()).isCloseTo(50, within(6.0));
        assertThat(box.top()).isCloseTo(84, within(6.0));
        assertThat(box.bottom()).isCloseTo(104, within(6.0));
    }

    @Test
    void readsWhatStandsOnItsHead() {
        List<WrittenLine> lines = reader.read(new DrawnPage(400, 200)
                .turned(180)
                .write("The harbour opens on Monday", 50, 100)
                .pixels());

        assertThat(WrittenLine.text(lines)).isEqualTo("The harbour opens on Monday");
        Quadrilateral outline = lines.getFirst().outline();
        assertThat(outline.topLeft().x()).isGreaterThan(outline.topRight().x());
        assertThat(outline.topLeft().y()).isGreaterThan(outline.bottomLeft().y());
    }

    @Test
    void readsWhatRunsDownwardsOrUpwards() {
        for (int degrees : new int[] {90, -90}) {
            List<WrittenLine> lines = reader.read(new DrawnPage(400, 400)
                    .turned(degrees)
                    .write("The harbour opens on Monday", 50, 200)
                    .pixels());

            assertThat(WrittenLine.text(lines)).isEqualTo("The harbour opens on Monday");
        }
    }

    @Test
    void readsLinesThatSlantInOrder() {
        List<WrittenLine> lines = reader.read(new DrawnPage(500, 300)
                .turned(-8)
                .write("The harbour opens", 40, 130)
                .write("on Monday", 300, 130)
                .write("and closes in autumn", 40, 160)
                .pixels());

        assertThat(letters(lines)).isEqualTo("TheharbouropensonMondayandclosesinautumn");
    }

    @Test
    void readsOneColumnAfterTheOther() {
        List<WrittenLine> lines = reader.read(new DrawnPage(640, 320)
                .write("News of the harbour", 200, 40)
                .write("The harbour opens on", 30, 110)
                .write("Monday, and the first", 30, 150)
                .write("ships come at night.", 30, 190)
                .write("In autumn it closes", 350, 110)
                .write("again, until the ice", 350, 150)
                .write("on the river melts.", 350, 190)
                .pixels());

        assertThat(letters(lines))
                .isEqualTo("NewsoftheharbourTheharbouropensonMonday,andthefirstshipscomeatnight."
                        + "Inautumnitclosesagain,untiltheiceontherivermelts.");
    }

    /// Whether the network sees every space depends on the font.
    private static String letters(List<WrittenLine> lines) {
        return WrittenLine.text(lines).replaceAll("\\s", "");
    }

    @Test
    void readsLettersAsHighAsHalfThePicture() {
        assertThat(WrittenLine.text(reader.read(new DrawnPage(900, 500)
                        .sized(250)
                        .write("SALE", 120, 340)
                        .pixels())))
                .isEqualTo("SALE");
    }

    /// So long that not all of them are read at once.
    @Test
    void readsManyLongLines() {
        DrawnPage page = new DrawnPage(1300, 300);
        for (int line = 0; line < 7; line++) {
            page.write(
                    "Gulls over the harbour, ships in it, and men who mend their nets along the quay, all day long "
                            + "until night falls",
                    20,
                    40 + 40 * line);
        }

        List<WrittenLine> lines = reader.read(page.pixels());

        assertThat(lines).hasSize(7).allSatisfy(line -> {
            assertThat(line.text()).startsWith("Gulls over");
            assertThat(line.text()).endsWith("falls");
        });
    }

    @Test
    void findsNothingWhereNothingIsWritten() {
        assertThat(reader.read(new DrawnPage(400, 200).pixels())).isEmpty();
    }

    @Test
    void looksAtASinglePixelAndAtAVeryLongPicture() {
        assertThat(reader.read(new DrawnPage(1, 1).pixels())).isEmpty();
        assertThat(reader.read(new DrawnPage(5000, 2).pixels())).isEmpty();
    }

    @Test
    void readsForSeveralThreadsAtOnce() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> texts = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> WrittenLine.text(reader.read(new DrawnPage(200, 100)
                            .write("Pier number " + number, 20, 60)
                            .pixels()))))
                    .toList();

            for (int number = 0; number < texts.size(); number++) {
                assertThat(texts.get(number).get()).isEqualTo("Pier number " + number);
            }
        }
    }
}
