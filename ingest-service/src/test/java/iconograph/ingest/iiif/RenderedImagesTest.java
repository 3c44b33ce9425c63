package iconograph.ingest.iiif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RenderedImagesTest {

    private final RenderedImages images = new RenderedImages(1000);

    @Test
    void forgetsFirstWhatNobodyHasAskedForLongest() {
        for (int i = 0; i < 10; i++) {
            images.keep(image(i), new byte[100]);
        }
        assertThat(images.find(image(0))).isPresent();

        images.keep(image(10), new byte[100]);

        assertThat(images.find(image(0))).isPresent();
        assertThat(images.find(image(1))).isEmpty();
        assertThat(images.find(image(10))).isPresent();
        assertThat(images.held()).isEqualTo(1000);
    }

    @Test
    void countsAnImageOnceThatIsMadeTwice() {
        images.keep(image(1), new byte[100]);
        images.keep(image(1), new byte[120]);

        assertThat(images.held()).isEqualTo(120);
    }

    @Test
    void doesNotGiveUpManySmallOnesForAHugeOne() {
        images.keep(image(1), new byte[100]);
        images.keep(image(2), new byte[900]);

        assertThat(images.find(image(1))).isPresent();
        assertThat(images.find(image(2))).isEmpty();
    }

    private static Rendition image(int number) {
        Extent extent = new Extent(10, 10);
        return new Rendition(
                Integer.toString(number), extent, new Area(0, 0, extent), extent, true, Quality.DEFAULT, Format.JPG);
    }
}
