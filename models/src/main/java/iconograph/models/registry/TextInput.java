package iconograph.models.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import iconograph.models.Torch;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// How a network takes texts.
///
/// @param tokenizer a `tokenizer.json` as Hugging Face's libraries write it
/// @param length    tokens that it always takes, up to 2048; if null, as many as a text has, up to 512
/// @param pad       the token that fills up what is shorter; 0 if it is not said
/// @param inputs    what its inputs are, by their names and in their order; `input_ids` and `attention_mask` if it is
/// not said
record TextInput(
        @JsonProperty(required = true) ModelFile tokenizer,
        @Nullable Integer length,
        long pad,
        Map<String, Meaning> inputs) {

    private static final int MOST_LENGTH = 2048;
    private static final int USUAL_MOST = 512;

    /// What an input is, each with one number a token.
    enum Meaning {
        /// Numbers of the tokens.
        IDS,
        /// 1 for a token, 0 for what only fills up.
        MASK,
        /// All 0, as there is one text.
        SEGMENTS
    }

    TextInput {
        if (length != null && (length < 1 || length > MOST_LENGTH)) {
            throw new IllegalArgumentException(
                    "a text is to have %d tokens; 1 to %d are possible".formatted(length, MOST_LENGTH));
        }
        Map<String, Meaning> usual = new LinkedHashMap<>();
        usual.put("input_ids", Meaning.IDS);
        usual.put("attention_mask", Meaning.MASK);
        inputs = Collections.unmodifiableMap(inputs == null ? usual : new LinkedHashMap<>(inputs));
        if (!inputs.containsValue(Meaning.IDS)) {
            throw new IllegalArgumentException("none of the inputs %s is IDS".formatted(inputs));
        }
    }

    /// @throws IOException if the file is missing, is another one, or no tokenizer
    HuggingFaceTokenizer load(Path beside) throws IOException {
        byte[] file = tokenizer.read(beside);
        Torch.engine();
        String most = String.valueOf(length == null ? USUAL_MOST : length);
        try {
            return HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(file),
                    Map.of(
                            "padding",
                            "DO_NOT_PAD",
                            "truncation",
                            "LONGEST_FIRST",
                            "maxLength",
                            most,
                            "modelMaxLength",
                            most));
        } catch (RuntimeException e) { // the library's own, and of several kinds
            throw new IOException("%s is no tokenizer: %s".formatted(tokenizer.location(), e.getMessage()), e);
        }
    }

    /// @return each input by name, (1, tokens)
    /// @throws IllegalArgumentException if the tokenizer makes nothing of the text
    Map<String, NDArray> arrays(String text, HuggingFaceTokenizer loaded, NDManager scratch) {
        Encoding encoding = loaded.encode(text);
        long[] known = encoding.getIds();
        int tokens = length == null ? known.length : length;
        if (known.length == 0) {
            throw new IllegalArgumentException("the tokenizer makes nothing of '%s'".formatted(text));
        }
        long[] ids = Arrays.copyOf(known, tokens);
        long[] mask = new long[tokens];
        Arrays.fill(mask, 0, Math.min(known.length, tokens), 1);
        if (tokens > known.length) {
            Arrays.fill(ids, known.length, tokens, pad);
        }
        Shape shape = new Shape(1, tokens);
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        inputs.forEach((name, meaning) -> arrays.put(
                name,
                switch (meaning) {
                    case IDS -> scratch.create(ids, shape);
                    case MASK -> scratch.create(mask, shape);
                    case SEGMENTS -> scratch.create(new long[tokens], shape);
                }));
        return arrays;
    }

    List<String> names() {
        return List.copyOf(inputs.keySet());
    }
}
