package dev.because.neural.tensorflow.file;

import java.util.List;
import org.tensorflow.proto.GraphDef;

/**
 * A model from outside as a graph of operations that only compute, with its variables as constants.
 *
 * @param graph the graph, checked
 * @param input the name of its placeholder
 * @param outputs the names of the nodes whose first outputs are the model's results
 */
public record Frozen(GraphDef graph, String input, List<String> outputs) {
    public Frozen {
        outputs = List.copyOf(outputs);
    }
}
