package iconograph.models;

import java.util.OptionalInt;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import org.jspecify.annotations.Nullable;

/// Starts the engine that computes: PyTorch, from the libraries in the Maven artifacts.
public final class Torch {

    private static volatile @Nullable Device chosen;

    private Torch() {}

    /// What computes.
    public enum Processor {
        CPU,
        GPU
    }

    /// The engine, which is started at the first call. It never fetches anything from the network.
    public static synchronized Engine engine() {
        setUnlessSet("ai.djl.offline", "true");
        setUnlessSet("OPT_OUT_TRACKING", "true");
        setUnlessSet("ai.djl.default_engine", "PyTorch");
        // It would prepare for every shape of input anew, and what it runs here is a few lines.
        setUnlessSet("ai.djl.pytorch.graph_optimizer", "false");
        return Engine.getEngine("PyTorch");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /// What models read with that are loaded from now on. To be called before the first of them is.
    ///
    /// @param threads that compute together on a CPU, if it is not to be all of its cores
    /// @throws IllegalStateException    if there is no GPU and one is asked for
    /// @throws IllegalArgumentException if there are to be no threads
    public static synchronized void use(Processor processor, OptionalInt threads) {
        Engine engine = engine();
        if (processor == Processor.GPU && engine.getGpuCount() == 0) {
            throw new IllegalStateException(
                    "a GPU is to read, and PyTorch %s sees none on this machine; it needs one by"
                                    .formatted(engine.getVersion())
                            + " NVIDIA, its driver, and ai.djl.pytorch:pytorch-native-cu… on the class path");
        }
        chosen = processor == Processor.GPU ? Device.gpu() : Device.cpu();
        threads.ifPresent(number -> {
            if (number < 1) {
                throw new IllegalArgumentException("%d threads cannot compute".formatted(number));
            }
            JniUtils.setNumThreads(number);
        });
    }

    /// A manager of arrays on what [reads][#use]: a GPU if there is one, unless something else was said.
    public static NDManager manager() {
        return engine().newBaseManager(device());
    }

    private static Device device() {
        Device said = chosen;
        return said == null ? engine().defaultDevice() : said;
    }

    /// How many threads compute together on a CPU.
    public static int threads() {
        engine();
        return JniUtils.getNumThreads();
    }

    /// Where models read, in words.
    public static Processor processor() {
        return device().isGpu() ? Processor.GPU : Processor.CPU;
    }
}
