package iconograph.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import iconograph.ingest.Lines.Line;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void cutsAtEveryLineEnd() throws IOException {
        List<Line> lines = linesOf("one\n\n three\r\nfour");

        assertThat(lines)
                .extracting(line -> new String(line.bytes(), UTF_8))
                .containsExactly("one", "", " three\r", "four");
        assertThat(lines).extracting(Line::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(lines).extracting(Line::blank).containsExactly(false, true, false, false);
    }

    @Test
    void findsNoLineInNothing() throws IOException {
        assertThat(linesOf("")).isEmpty();
    }

    @Test
    void skipsTheRestOfALineThatIsTooLong() throws IOException {
        List<Line> lines = linesOf("a".repeat(200_000) + "\nshort\n" + "b".repeat(101));

        assertThat(lines).extracting(Line::tooLong).containsExactly(true, false, true);
        assertThat(lines.get(1).bytes()).isEqualTo("short".getBytes(UTF_8));
    }

    private static List<Line> linesOf(String text) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)), 100);
        List<Line> all = new ArrayList<>();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return all;
    }
}
