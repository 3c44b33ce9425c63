package iconograph.graph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=2-4, 2, 5",
        "bytes=7-, 7, 10",
        "bytes=-3, 7, 10",
        "bytes=-99, 0, 10",
        "Bytes = 2 - 99, 2, 10"
    })
    void isAPartOfTenBytes(String header, long from, long end) {
        assertThat(ByteRange.of(header, 10)).isEqualTo(new ByteRange.Part(from, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=-", "bytes=4-2", "lines=1-2", "bytes=1-2,4-5", "bytes=99999999999999999999-", ""})
    void isAllWhereItCannotBeUnderstood(String header) {
        assertThat(ByteRange.of(header, 10)).isEqualTo(ByteRange.all(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0"})
    void isNothingBehindTheEnd(String header) {
        assertThat(ByteRange.of(header, 10)).isEqualTo(new ByteRange.None());
    }

    @Test
    void isNothingOfAnEmptyFile() {
        assertThat(ByteRange.of("bytes=0-", 0)).isEqualTo(new ByteRange.None());
        assertThat(ByteRange.of("bytes=-1", 0)).isEqualTo(new ByteRange.None());
    }
}
