package dev.because.neural.tensorflow.graph;

import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.device.Computing;
import org.tensorflow.Graph;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.proto.GraphDef;

/** Hands a checked graph to TensorFlow, which checks shapes and attributes itself; what it refuses becomes one line. */
public final class GraphImport {
    private static final int SHOWN = 300;

    private GraphImport() {}

    /** A graph of TensorFlow's; the caller closes it. @throws BadInputException with TensorFlow's reason */
    public static Graph open(GraphDef definition, String where) {
        Graph graph = Computing.graph();
        try {
            graph.importGraphDef(definition);
            return graph;
        } catch (TensorFlowException | IllegalArgumentException refused) {
            graph.close();
            String reason = String.valueOf(refused.getMessage()).replaceAll("[^\\x20-\\x7e]+", " ");
            throw new BadInputException(
                    where,
                    "a graph that TensorFlow refuses (" + reason.substring(0, Math.min(reason.length(), SHOWN)) + ")",
                    "operations that fit together");
        }
    }
}
