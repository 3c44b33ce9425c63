/// Networks that others have trained, run as they were published: a graph of operations and its constants.
///
/// Start with [iconograph.models.graphs.Graph]; [iconograph.models.graphs.TensorFlowGraph] runs TensorFlow.js graph
/// models by PyTorch's operations, [iconograph.models.graphs.OnnxGraph] runs ONNX files by ONNX Runtime.
@NullMarked
package iconograph.models.graphs;

import org.jspecify.annotations.NullMarked;
