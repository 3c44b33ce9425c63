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
                            "LONGEST",
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
            // Posts are worked on side by side already.
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

    /// @return one vector of length 1 for each sentence, so that their scalar product is the cosine
    public float[][] encode(List<String> sentences) {
        if (sentences.isEmpty()) {
            return new float[0][];
        }
        Encoding[] encodings = tokenizer.batchEncode(sentences);
        int tokens = encodings[0].getIds().length;
        long[] shape = {encodings.length, tokens};
        LongBuffer ids = LongBuffer.allocate(encodings.length * tokens);
        LongBuffer mask = LongBuffer.allocate(encodings.length * tokens);
        for (Encoding encoding : encodings) {
            ids.put(encoding.getIds());
            mask.put(encoding.getAttentionMask());
        }
        LongBuffer types = LongBuffer.allocate(encodings.length * tokens);
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids.flip(), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask.flip(), shape);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types, shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            float[][] vectors = new float[encodings.length][];
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = mean(states[i], encodings[i].getAttentionMask());
            }
            return vectors;
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
