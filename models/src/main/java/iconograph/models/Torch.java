package iconograph.models;

import ai.djl.engine.Engine;

/// Starts the engine that computes: PyTorch on the processor, from the libraries in the Maven artifacts.
public final class Torch {

    private Torch() {}

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
}
