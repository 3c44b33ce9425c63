package iconograph.graph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import iconograph.contracts.ImageRegion;
import iconograph.contracts.Picture;
import iconograph.graph.Events;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikidataDepictionTest {

    private static final String SHA256 = Events.sha256('a');

    /// What Wikidata accepts as a relative position: numbers without exponents, and no zeros that say nothing.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    640 | 480 | 0   | 0   | 640 | 480 | pct:0,0,100,100
                    640 | 480 | 64  | 120 | 320 | 240 | pct:10,25,50,50
                    3   | 3   | 1   | 2   | 1   | 1   | pct:33.3333,66.6667,33.3333,33.3333
                    640 | 480 | 10  | 20  | 300 | 400 | pct:1.5625,4.1667,46.875,83.3333
                    """)
    void placesARegionInHundredthsOfThePicture(
            int pictureWidth, int pictureHeight, int x, int y, int width, int height, String position) {
        Picture picture = new Picture(SHA256, URI.create("file:///a"), "image/png", pictureWidth, pictureHeight, null);

        assertThat(WikidataDepiction.position(new ImageRegion(SHA256, x, y, width, height), picture))
                .isEqualTo(position);
    }
}
