package iconograph.models.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.models.graphs.Graph;
import iconograph.models.graphs.OnnxGraph;
import iconograph.models.pictures.Pixels;
import iconograph.models.writing.CtcDecoder.Decoded;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/// Says what lines say. Safe for use by many threads.
final class LineRecogniser implements AutoCloseable {

    private static final int HEIGHT = 48;

    /// It was trained on lines that were filled up to this.
    private static final int LEAST_WIDTH = 320;

    private static final int MOST_WIDTH = 3200;
    private static final int AT_ONCE = 6;

    /// Of all that are read together, filled up; a pixel takes 3 kB of results.
    private static final int MOST_WIDTH_AT_ONCE = 12_000;

    private final Graph network;
    private final CtcDecoder decoder;

    private LineRecogniser(Graph network, CtcDecoder decoder) {
        this.network = network;
        this.decoder = decoder;
    }

    static LineRecogniser open(int threads) throws IOException {
        PublishedFile file = PublishedFile.RECOGNITION;
        List<String> classes = new ArrayList<>();
        classes.add("");
        Collections.addAll(classes, new String(PublishedFile.CHARACTERS.bytes(), UTF_8).split("\n"));
        classes.add(" ");
        return new LineRecogniser(OnnxGraph.of(file.resource(), file.bytes(), threads), new CtcDecoder(classes));
    }

    /// @param lines that lie level, upright
    /// @return what each says
    List<Decoded> read(List<Pixels> lines, NDManager scratch) {
        List<Pixels> scaled = lines.stream().map(LineRecogniser::scaled).toList();
        List<Integer> byWidth = IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparingInt(line -> scaled.get(line).width()))
                .toList();
        List<Decoded> all = new ArrayList<>(Collections.nCopies(lines.size(), new Decoded("", 0)));
        int to = 0;
        for (int from = 0; from < lines.size(); from = to) {
            to = from + 1;
            while (to < Math.min(lines.size(), from + AT_ONCE)
                    && (to + 1 - from) * scaled.get(byWidth.get(to)).width() <= MOST_WIDTH_AT_ONCE) {
                to++;
            }
            List<Integer> some = byWidth.subList(from, to);
            List<Decoded> read = readTogether(some.stream().map(scaled::get).toList(), scratch);
            for (int i = 0; i < some.size(); i++) {
                all.set(some.get(i), read.get(i));
            }
        }
        return all;
    }

    private List<Decoded> readTogether(List<Pixels> lines, NDManager scratch) {
        int width = Math.max(LEAST_WIDTH, lines.getLast().width());
        try (NDManager passing = scratch.newSubManager()) {
            NDArray scores = network.run(ColourPlanes.LINES.of(lines, width, HEIGHT, passing), passing)
                    .values()
                    .iterator()
                    .next();
            int steps = (int) scores.getShape().get(1);
            float[] probabilities = scores.toFloatArray();
            return IntStream.range(0, lines.size())
                    .mapToObj(line -> decoder.decode(
                            probabilities, line * steps * decoder.classes().size(), steps))
                    .toList();
        }
    }

    private static Pixels scaled(Pixels line) {
        double width = Math.ceil((double) HEIGHT * line.width() / line.height());
        return line.scaled((int) Math.clamp(width, 1, MOST_WIDTH), HEIGHT);
    }

    @Override
    public void close() {
        network.close();
    }
}
