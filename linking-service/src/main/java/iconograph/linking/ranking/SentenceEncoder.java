package iconograph.linking.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/// Turns sentences into vectors that point the same way when the sentences mean about the same.
///
/// It is all-MiniLM-L6-v2 with 8-bit weights (Apache-2.0), from the class path. Safe for use by many threads.
///
/// @see <a href="https://arxiv.org/abs/1908.10084">Reimers and Gurevych 2019, Sentence-BERT</a>
public final class SentenceEncoder implements AutoCloseable {

    /// Numbers in a vector.
    public static final int WIDTH = 384;

    /// Longer sentences are cut here; descriptions and posts seldom are as long.
    private static final int MOST_TOKENS = 64;

    /// Which model it is, and how its weights are kept.
    public static final String NAME = "all-minilm-l6-v2-q";

    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private SentenceEncoder(HuggingFaceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    /// @throws IOException if the model is not on the class path, or does not run on this machine
    public static SentenceEncoder load() throws IOException {
        HuggingFaceTokenizer tokenizer;
        try (InputStream in = resource(NAME + "-tokenizer.json")) {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    in,
                    Map.of(
                            "padding",
                            "DO_NOT_PAD",
                            "truncation",
                            "LONGEST_FIRST",
                            "maxLength",
                            String.valueOf(MOST_TOKENS),
                            "modelMaxLength",
                            String.valueOf(MOST_TOKENS)));
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream in = resource(NAME + ".onnx");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Sentences are worked on side by side already.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new SentenceEncoder(tokenizer, environment, environment.createSession(in.readAllBytes(), options));
        } catch (OrtException e) {
            throw new IOException("cannot load the sentence encoder: " + e.getMessage(), e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = SentenceEncoder.class.getResourceAsStream("/" + name);
        if (in == null) {
            throw new IOException("the sentence encoder is not on the class path: " + name);
        }
        return in;
    }

    /// Sentences are encoded one by one: 8-bit weights take their scale from everything that is computed together, so
    /// in company a sentence's vector would depend on the others. Each processor has one at a time.
    ///
    /// @return one vector of length 1 for each sentence, so that their scalar product is the cosine
    public float[][] encode(List<String> sentences) {
        return sentences.parallelStream().map(this::encode).toArray(float[][]::new);
    }

    /// @return a vector of length 1
    public float[] encode(String sentence) {
        Encoding encoding = tokenizer.encode(sentence);
        long[] ids = encoding.getIds();
        long[] mask = encoding.getAttentionMask();
        long[] shape = {1, ids.length};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, LongBuffer.allocate(ids.length), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            return mean(states[0], mask);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder failed: " + e.getMessage(), e);
        }
    }

    private static float[] mean(float[][] states, long[] mask) {
        float[] mean = new float[WIDTH];
        for (int token = 0; token < states.length; token++) {
            if (mask[token] == 1) {
                for (int i = 0; i < WIDTH; i++) {
                    mean[i] += states[token][i];
                }
            }
        }
        double square = 0;
        for (float value : mean) {
            square += value * value;
        }
        float norm = (float) Math.sqrt(Math.max(square, 1e-12));
        for (int i = 0; i < WIDTH; i++) {
            mean[i] /= norm;
        }
        return mean;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("cannot close the sentence encoder", e);
        }
        tokenizer.close();
    }
}
