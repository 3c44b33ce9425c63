package iconograph.models.papers.scanner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.contracts.Knowledge;
import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.SeenText;
import iconograph.models.names.TagScores;
import iconograph.models.papers.scanner.Trust.Judged;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;

/// Takes texts through both stages of a [Scanner].
///
/// Candidates of a text are asked about several at a time, with the words around them; so a long text or one with many
/// candidates takes several passes, each of bounded size.
final class Recognition {

    private static final int PIECES_PER_BATCH = 1024;

    private final Scanner network;
    private final ScannerSettings settings;
    private final WordPieces pieces;
    private final Prompt.Writer writer;

    Recognition(Scanner network, ScannerSettings settings, WordPieces pieces, Knowledge knowledge) {
        this.network = network;
        this.settings = settings;
        this.pieces = pieces;
        this.writer = new Prompt.Writer(settings, pieces, knowledge);
    }

    /// @return for each text its candidates
    List<List<Judged>> of(List<SeenText> texts) {
        List<float[][]> scores = new TagScores(network, settings.detecting().cut(pieces)).of(texts);
        List<Asked> asked = new ArrayList<>();
        List<List<Judged>> judged = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            judged.add(new ArrayList<>());
            for (Stretch stretch : Stretch.over(
                    Candidate.in(scores.get(text), network.head()),
                    texts.get(text).words().size(),
                    settings)) {
                asked.add(new Asked(text, stretch, prompt(texts.get(text), stretch)));
            }
        }
        asked.sort(Comparator.comparingInt(one -> one.prompt().length()));
        for (int from = 0, to; from < asked.size(); from = to) {
            to = from + 1;
            while (to < asked.size() && (to + 1 - from) * asked.get(to).prompt().length() <= PIECES_PER_BATCH) {
                to++;
            }
            judge(asked.subList(from, to), judged);
        }
        return judged;
    }

    private record Asked(int text, Stretch stretch, Prompt prompt) {}

    /// Of words that come apart into many pieces, fewer are looked at where the encoder could not see all.
    private Prompt prompt(SeenText text, Stretch stretch) {
        List<String> words = text.words().subList(stretch.from(), stretch.to());
        List<List<String>> names = stretch.candidates().stream()
                .map(candidate -> text.words().subList(candidate.start(), candidate.end()))
                .toList();
        Prompt prompt;
        int perWord = settings.names().piecesPerWord();
        do {
            WordBatch.Input post = WordBatch.Input.of(words, pieces, perWord)
                    .besides(text.context(), pieces, settings.names().contextPieces());
            prompt = writer.write(post, names);
            perWord--;
        } while (prompt.pieces().length > settings.names().encoder().positions() && perWord > 0);
        return prompt;
    }

    private void judge(List<Asked> asked, List<List<Judged>> judged) {
        PromptBatch batch = new PromptBatch(
                asked.stream().map(Asked::prompt).toList(),
                asked.getLast().prompt().length());
        try (NDManager scratch = Torch.manager()) {
            Pass pass = new Pass(new ParameterStore(scratch, false), false);
            NDArray rows = network.rows(pass, batch, scratch);
            float[] all =
                    network.recognised(pass, batch, rows, scratch).softmax(-1).toFloatArray();
            int classes = settings.classes().size();
            int next = 0;
            for (Asked one : asked) {
                for (Candidate candidate : one.stretch().candidates()) {
                    float[] of = Arrays.copyOfRange(all, next, next + classes);
                    judged.get(one.text())
                            .add(new Judged(
                                    candidate,
                                    IntStream.range(0, classes)
                                            .mapToDouble(i -> of[i])
                                            .toArray()));
                    next += classes;
                }
            }
        }
    }
}
