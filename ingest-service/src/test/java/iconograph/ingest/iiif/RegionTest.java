package iconograph.ingest.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

    private static final Extent PICTURE = new Extent(300, 200);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            full                                       |   0 |   0 | 300 | 200
            square                                     |  50 |   0 | 200 | 200
            0,0,300,200                                |   0 |   0 | 300 | 200
            125,15,120,140                             | 125 |  15 | 120 | 140
            125,15,200,200                             | 125 |  15 | 175 | 185
            299,199,1,1                                | 299 | 199 |   1 |   1
            0,0,999999999999999999,1                   |   0 |   0 | 300 |   1
            pct:0,0,100,100                            |   0 |   0 | 300 | 200
            pct:41.6,7.5,40,70                         | 125 |  15 | 120 | 140
            pct:41.6,7.5,66.6,100                      | 125 |  15 | 175 | 185
            pct:.5,0,.5,100                            |   2 |   0 |   1 | 200
            """)
    void saysWhichPartIsMeant(String text, int x, int y, int width, int height) {
        assertThat(Region.parse(text).in(PICTURE)).isEqualTo(new Area(x, y, new Extent(width, height)));
    }

    @Test
    void takesTheMiddleOfAHighPictureAsWell() {
        assertThat(Region.parse("square").in(new Extent(3, 10))).isEqualTo(new Area(0, 3, new Extent(3, 3)));
    }

    @Test
    void leavesNeitherGapNorOverlapBetweenNeighboursInPercent() {
        Area left = Region.parse("pct:0,0,33.3,100").in(new Extent(100, 10));
        Area middle = Region.parse("pct:33.3,0,33.4,100").in(new Extent(100, 10));
        Area right = Region.parse("pct:66.7,0,33.3,100").in(new Extent(100, 10));

        assertThat(middle.x()).isEqualTo(left.extent().width());
        assertThat(right.x()).isEqualTo(middle.x() + middle.extent().width());
        assertThat(right.x() + right.extent().width()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FULL",
                "1,2,3",
                "1,2,3,4,5",
                "1,2,3,",
                "-1,0,10,10",
                "+1,0,10,10",
                "1.5,0,10,10",
                "0,0,0,10",
                "0,0,10,0",
                " 0,0,10,10",
                "٣,0,10,10",
                "0,0,10,1234567890123456789",
                "pct:",
                "pct:0,0,0,10",
                "pct:0,0,1e3,10",
                "pct:-1,0,10,10",
                "pct:1.,0,10,10",
                "pct:NaN,0,10,10",
                "px:0,0,10,10"
            })
    void refusesWhatIsNoRegion(String text) {
        assertThatThrownBy(() -> Region.parse(text))
                .isInstanceOfSatisfying(RefusedImage.class, refused -> assertThat(refused.fault())
                        .isEqualTo(RefusedImage.Fault.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "300,0,10,10",
                "0,200,10,10",
                "999999999999999999,0,1,1",
                "pct:100,0,10,10",
                "pct:0,0,0.1,100",
                "pct:999999999,0,999999999,1"
            })
    void refusesWhatHasNoPartInThePicture(String text) {
        Region region = Region.parse(text);

        assertThatThrownBy(() -> region.in(PICTURE))
                .isInstanceOfSatisfying(RefusedImage.class, refused -> assertThat(refused.fault())
                        .isEqualTo(RefusedImage.Fault.MALFORMED));
    }
}
