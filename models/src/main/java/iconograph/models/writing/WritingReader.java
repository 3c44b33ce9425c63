package iconograph.models.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import iconograph.models.Torch;
import iconograph.models.pictures.Pixels;
import iconograph.models.writing.CtcDecoder.Decoded;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;

/// Reads the words in a picture, in Latin and Chinese script. Safe for use by many threads.
///
/// One network finds lines, one tells which of them may stand on their heads, and one reads them.
public final class WritingReader implements AutoCloseable {

    /// Below it, a line is more likely a pattern that was taken for writing.
    private static final double LEAST_SCORE = 0.5;

    private final LineFinder finder;
    private final AngleCheck angles;
    private final LineRecogniser recogniser;

    private WritingReader(LineFinder finder, AngleCheck angles, LineRecogniser recogniser) {
        this.finder = finder;
        this.angles = angles;
        this.recogniser = recogniser;
    }

    /// Loads the networks from the class path; they compute on the processor.
    ///
    /// @param threads that compute together, at least 1
    /// @throws IOException that names the file which is missing, or is not the one that was published
    public static WritingReader open(int threads) throws IOException {
        LineRecogniser recogniser = LineRecogniser.open(threads);
        try {
            LineFinder finder = LineFinder.open(threads);
            try {
                return new WritingReader(finder, AngleCheck.open(threads), recogniser);
            } catch (IOException e) {
                finder.close();
                throw e;
            }
        } catch (IOException e) {
            recogniser.close();
            throw e;
        }
    }

    /// Finds and reads all lines of a picture, of which there are at most 400.
    ///
    /// @return in [reading order][ReadingOrder], empty if there is no writing
    public List<WrittenLine> read(Pixels picture) {
        try (NDManager scratch = Torch.engine().newBaseManager(Device.cpu())) {
            List<Quadrilateral> outlines = finder.find(picture, scratch);
            PageSkew skew = PageSkew.of(outlines);
            return ReadingOrder.of(
                    read(outlines, new Straightener(picture), scratch), line -> skew.level(line.outline()));
        }
    }

    private List<WrittenLine> read(List<Quadrilateral> outlines, Straightener straightener, NDManager scratch) {
        List<Pixels> cuts = outlines.stream().map(straightener::cut).toList();
        List<Boolean> upsideDown = angles.upsideDown(cuts, scratch);
        List<Quadrilateral> turned = new ArrayList<>();
        for (int i = 0; i < outlines.size(); i++) {
            if (upsideDown.get(i)) {
                turned.add(outlines.get(i).readFromOtherEnd());
            }
        }
        List<Decoded> texts = recogniser.read(cuts, scratch);
        List<Decoded> turnedTexts =
                recogniser.read(turned.stream().map(straightener::cut).toList(), scratch);
        List<WrittenLine> lines = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < outlines.size(); i++) {
            // Of a blurred line the angle is a guess, so it is read both ways, and the surer reading counts.
            boolean turn = upsideDown.get(i)
                    && turnedTexts.get(next).score() > texts.get(i).score();
            Decoded text = turn ? turnedTexts.get(next) : texts.get(i);
            Quadrilateral outline = turn ? turned.get(next) : outlines.get(i);
            next += upsideDown.get(i) ? 1 : 0;
            if (text.score() >= LEAST_SCORE && !text.text().isBlank()) {
                lines.add(new WrittenLine(text.text().strip(), outline, text.score()));
            }
        }
        return lines;
    }

    @Override
    public void close() {
        finder.close();
        angles.close();
        recogniser.close();
    }
}
