package iconograph.models.graphs;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

/// An ONNX file, run by ONNX Runtime on the processor.
///
/// Not through DJL's engine for it, which insists on making the runtime's one environment and fails where another part
/// of the program has made it already.
///
/// @see <a href="https://onnx.ai/onnx/repo-docs/IR.html">the format</a>
public final class OnnxGraph implements Graph {

    private final String name;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final List<String> inputs;

    private OnnxGraph(String name, OrtEnvironment environment, OrtSession session) {
        this.name = name;
        this.environment = environment;
        this.session = session;
        this.inputs = List.copyOf(session.getInputNames());
    }

    /// @param name    for messages
    /// @param file    the whole file
    /// @param threads that compute together, at least 1
    /// @throws IOException if it is no ONNX file, or has operations that the runtime does not know
    public static OnnxGraph of(String name, byte[] file, int threads) throws IOException {
        // Old exporters' habits would fill the screen with warnings.
        OrtEnvironment environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "iconograph");
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // It would keep what the largest picture so far took, for each network.
            options.setCPUArenaAllocator(false);
            return new OnnxGraph(name, environment, environment.createSession(file, options));
        } catch (OrtException e) {
            throw new IOException("cannot load the ONNX model %s: %s".formatted(name, e.getMessage()), e);
        }
    }

    @Override
    public List<String> inputs() {
        return inputs;
    }

    /// Takes 32-bit floats, or whole numbers where the file wants them, and gives 32-bit floats.
    @Override
    public Map<String, NDArray> run(Map<String, NDArray> given, NDManager scratch) {
        if (!given.keySet().equals(Set.copyOf(inputs))) {
            throw new IllegalArgumentException("%s takes %s, not %s".formatted(name, inputs, given.keySet()));
        }
        Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
        try {
            for (String input : inputs) {
                tensors.put(input, tensor(input, requireNonNull(given.get(input))));
            }
            try (OrtSession.Result results = session.run(tensors)) {
                Map<String, NDArray> named = new LinkedHashMap<>();
                for (Map.Entry<String, OnnxValue> result : results) {
                    named.put(result.getKey(), array(result.getKey(), result.getValue(), scratch));
                }
                return named;
            }
        } catch (OrtException e) {
            throw new IllegalStateException("%s failed: %s".formatted(name, e.getMessage()), e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(String input, NDArray array) throws OrtException {
        long[] shape = array.getShape().getShape();
        return switch (typeOf(input)) {
            case INT64 ->
                OnnxTensor.createTensor(
                        environment, bytes(array, DataType.INT64).asLongBuffer(), shape);
            case INT32 ->
                OnnxTensor.createTensor(
                        environment, bytes(array, DataType.INT32).asIntBuffer(), shape);
            default ->
                OnnxTensor.createTensor(
                        environment, bytes(array, DataType.FLOAT32).asFloatBuffer(), shape);
        };
    }

    private OnnxJavaType typeOf(String input) throws OrtException {
        NodeInfo described = requireNonNull(session.getInputInfo().get(input));
        return described.getInfo() instanceof TensorInfo tensor ? tensor.type : OnnxJavaType.UNKNOWN;
    }

    private static ByteBuffer bytes(NDArray array, DataType type) {
        return array.toType(type, false).toByteBuffer().order(ByteOrder.nativeOrder());
    }

    private NDArray array(String result, OnnxValue value, NDManager scratch) {
        if (!(value instanceof OnnxTensor tensor) || tensor.getInfo().type != OnnxJavaType.FLOAT) {
            throw new IllegalStateException(
                    "%s gives '%s' as %s, not as floats".formatted(name, result, value.getInfo()));
        }
        FloatBuffer floats = tensor.getFloatBuffer();
        return scratch.create(floats, new Shape(tensor.getInfo().getShape()));
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("cannot close " + name, e);
        }
    }
}
