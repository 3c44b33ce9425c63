package iconograph.models.captions;

import java.util.Arrays;
import java.util.List;

import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.grounding.RegionFeatures;
import iconograph.models.objects.View;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Some pictures with captions, whole or begun, ready for the network.
///
/// A picture's pieces are the source, which is the start, its regions and a mark, then its captions. In a caption, the
/// words come first, then a masked piece for each word to be told. All see the source. A word sees itself and those
/// before it in its caption; a masked piece sees itself and the words before the one that it stands for. No caption
/// sees another, so what is told in one does not depend on the others.
///
/// @param rows     the pictures
/// @param settings how many regions a picture has at most
final class CaptionBatch {

    /// Stands for a region that is no thing of a known kind.
    private static final String SOMETHING = "[unused1]";

    private final List<Row> rows;
    private final CaptionSettings settings;
    private final WordPieces vocabulary;
    private final int length;

    /// A caption, or its beginning.
    ///
    /// @param pieces of its words
    /// @param told   how many of its pieces are to be told, from the last back; the one after them counts as well
    record Caption(int[] pieces, int told) {

        Caption {
            if (told < 1 || told > pieces.length + 1) {
                throw new IllegalArgumentException("%d of %d pieces".formatted(told, pieces.length));
            }
        }

        /// Whose words and end are all to be told.
        static Caption whole(int[] pieces) {
            return new Caption(pieces, pieces.length + 1);
        }

        /// Whose next word is to be told.
        static Caption begun(int[] pieces) {
            return new Caption(pieces, 1);
        }

        int length() {
            return pieces.length + told;
        }
    }

    /// @param captions at least one
    record Row(RegionFeatures regions, List<Caption> captions) {

        Row {
            captions = List.copyOf(captions);
        }

        int told() {
            return captions.stream().mapToInt(Caption::told).sum();
        }
    }

    CaptionBatch(List<Row> rows, CaptionSettings settings, WordPieces vocabulary) {
        this.rows = List.copyOf(rows);
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.length = WordBatch.paddedLength(rows.stream()
                .mapToInt(row -> source(settings)
                        + row.captions().stream().mapToInt(Caption::length).sum())
                .max()
                .orElseThrow());
    }

    /// Pieces before the captions.
    static int source(CaptionSettings settings) {
        return settings.regions() + 2;
    }

    /// @return 1 for each piece of the source that is one, 0 for those of regions that a picture lacks
    static float[] seenOfSource(RegionFeatures regions, CaptionSettings settings) {
        float[] seen = new float[source(settings)];
        Arrays.fill(seen, 0, 1 + regions.count(), 1);
        seen[seen.length - 1] = 1;
        return seen;
    }

    int size() {
        return rows.size();
    }

    /// All pieces to be told, by picture and caption.
    int told() {
        return rows.stream().mapToInt(Row::told).sum();
    }

    /// @return what a [Captioner] takes
    NDArray[] arrays(NDManager manager) {
        int source = source(settings);
        int regions = settings.regions();
        long count = rows.size();
        long[] ids = new long[rows.size() * length];
        float[] real = new float[rows.size() * length];
        long[] kinds = new long[rows.size() * length];
        float[] visible = new float[rows.size() * length * length];
        long[] places = new long[rows.size() * length];
        float[] looks = new float[rows.size() * regions * View.FEATURES];
        float[] own = new float[rows.size() * regions * RegionFeatures.OWN];
        long[] told = new long[told()];
        int next = 0;
        for (int row = 0; row < rows.size(); row++) {
            RegionFeatures seen = rows.get(row).regions();
            System.arraycopy(seen.looks(), 0, looks, row * regions * View.FEATURES, seen.looks().length);
            System.arraycopy(seen.own(), 0, own, row * regions * RegionFeatures.OWN, seen.own().length);
            int at = row * length;
            ids[at] = vocabulary.start();
            for (int region = 0; region < seen.count(); region++) {
                ids[at + 1 + region] = kind(seen, region);
            }
            ids[at + source - 1] = vocabulary.end();
            float[] sourceSeen = seenOfSource(seen, settings);
            System.arraycopy(sourceSeen, 0, real, at, source);
            for (int piece = 0; piece < source; piece++) {
                places[at + piece] = piece;
                System.arraycopy(sourceSeen, 0, visible, (at + piece) * length, source);
            }
            int first = source;
            for (Caption caption : rows.get(row).captions()) {
                int words = caption.pieces().length;
                for (int piece = 0; piece < caption.length(); piece++) {
                    boolean masked = piece >= words;
                    int place = masked ? words + 1 - caption.told() + piece - words : piece;
                    int here = at + first + piece;
                    ids[here] = masked ? vocabulary.id("[MASK]") : caption.pieces()[piece];
                    real[here] = 1;
                    kinds[here] = 1;
                    places[here] = source + place;
                    System.arraycopy(sourceSeen, 0, visible, here * length, source);
                    Arrays.fill(visible, here * length + first, here * length + first + place, 1);
                    visible[here * length + first + piece] = 1;
                    if (masked) {
                        told[next++] = here;
                    }
                }
                first += caption.length();
            }
        }
        return new NDArray[] {
            manager.create(ids, new Shape(count, length)),
            manager.create(real, new Shape(count, length)),
            manager.create(kinds, new Shape(count, length)),
            manager.create(visible, new Shape(count, length, length)),
            manager.create(places, new Shape(count, length)),
            manager.create(looks, new Shape(count, regions, View.FEATURES)),
            manager.create(own, new Shape(count, regions, RegionFeatures.OWN)),
            manager.create(told)
        };
    }

    /// A word piece that tells a kind of thing by its last word, as "light" does a traffic light.
    private int kind(RegionFeatures seen, int region) {
        int thing = region - (seen.count() - seen.seen().size());
        if (thing < 0) {
            return vocabulary.id(SOMETHING);
        }
        String kind = seen.seen().get(thing).kind();
        return vocabulary.of(kind.substring(kind.lastIndexOf(' ') + 1), 1)[0];
    }
}
