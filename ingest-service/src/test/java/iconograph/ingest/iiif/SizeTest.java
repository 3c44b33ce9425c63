package iconograph.ingest.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {

    private static final Extent REGION = new Extent(300, 200);
    private static final Limits WIDE = new Limits(1000, 1_000_000);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            max       | 300 | 200
            150,      | 150 | 100
            ,150      | 225 | 150
            300,200   | 300 | 200
            225,100   | 225 | 100
            !225,100  | 150 | 100
            !225,900  | 225 | 150
            !900,900  | 300 | 200
            pct:50    | 150 | 100
            pct:100   | 300 | 200
            pct:33.3  | 100 |  67
            1,        |   1 |   1
            ^150,     | 150 | 100
            ^!225,100 | 150 | 100
            ^300,200  | 300 | 200
            """)
    void saysHowLargeTheImageIs(String text, int width, int height) {
        assertThat(Size.parse(text).of(REGION, WIDE)).isEqualTo(new Extent(width, height));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100  | 1000000 | max       | 100 |  67
            150  | 1000000 | !300,300  | 150 | 100
            1000 | 15000   | max       | 150 | 100
            1000 | 14999   | max       | 149 |  99
            1000 | 15000   | ^max      | 150 | 100
            1000 | 15000   | ^!999,999 | 150 | 100
            """)
    void keepsWithinTheLimits(int maxWidth, long maxArea, String text, int width, int height) {
        Limits limits = new Limits(maxWidth, maxArea);

        Extent image = Size.parse(text).of(REGION, limits);

        assertThat(image).isEqualTo(new Extent(width, height));
        assertThat(limits.allow(image)).isTrue();
    }

    @Test
    void givesAThinRegionAPixelAtLeast() {
        assertThat(Size.parse("max").of(new Extent(5000, 1), new Limits(100, 1000)))
                .isEqualTo(new Extent(100, 1));
        assertThat(Size.parse("!10,10").of(new Extent(5000, 1), WIDE)).isEqualTo(new Extent(10, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "full",
                "MAX",
                ",",
                "!,",
                "!10,",
                "!,10",
                "10",
                "1,2,3",
                "-1,",
                "1.5,",
                "1e2,",
                "!0,10",
                "pct:",
                "pct:-1",
                "pct:1,2",
                "pct:Infinity",
                "^",
                "^^max",
                "^!",
                "1234567890123456789,"
            })
    void refusesWhatIsNoSize(String text) {
        assertThatThrownBy(() -> Size.parse(text))
                .isInstanceOfSatisfying(RefusedImage.class, refused -> assertThat(refused.fault())
                        .isEqualTo(RefusedImage.Fault.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "301,",
                ",201",
                "301,200",
                "300,201",
                "999999999999999999,",
                "pct:101",
                "0,",
                ",0",
                "0,0",
                "pct:0",
                "pct:.1"
            })
    void refusesMorePixelsThanThereAreAndNoneAtAll(String text) {
        Size size = Size.parse(text);

        assertThatThrownBy(() -> size.of(REGION, WIDE))
                .isInstanceOfSatisfying(RefusedImage.class, refused -> assertThat(refused.fault())
                        .isEqualTo(RefusedImage.Fault.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^max", "^301,", "^,201", "^pct:120", "^360,360", "^!360,360", "^999999999999999999,"})
    void doesNotOfferToEnlarge(String text) {
        Size size = Size.parse(text);

        assertThatThrownBy(() -> size.of(REGION, WIDE))
                .isInstanceOfSatisfying(RefusedImage.class, refused -> assertThat(refused.fault())
                        .isEqualTo(RefusedImage.Fault.NOT_OFFERED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"150,", ",150", "150,10", "pct:80"})
    void refusesMoreThanTheLimits(String text) {
        Size size = Size.parse(text);

        assertThatThrownBy(() -> size.of(REGION, new Limits(149, 1_000_000))).isInstanceOf(RefusedImage.class);
    }

    @Test
    void refusesLimitsThatAllowNothing() {
        assertThatThrownBy(() -> new Limits(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
