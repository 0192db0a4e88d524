package dev.because.neural.tensorflow.plain;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.function.Function;
import org.tensorflow.Graph;
import org.tensorflow.proto.GraphDef;

/**
 * What leads from a network's input to its class scores.
 *
 * @param input the name of the input
 * @param shape its shape, rows × columns × channels
 * @param steps in an order in which they can be computed
 * @param scores the name of the step that gives the class scores
 */
public record PlainNetwork(String input, Shape shape, List<PlainStep> steps, String scores) {
    public PlainNetwork {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a frozen graph.
     *
     * @param definition the graph
     * @param input the name of its placeholder
     * @param shape the placeholder's shape, without the batch axis
     * @param scores the name of the operation that gives the scores
     * @param imported the same graph, imported, which knows the shapes
     * @param constants gives the value of an operation that depends on nothing
     * @throws dev.because.neural.network.BadInputException naming an operation that is none of {@link PlainStep}
     */
    public static PlainNetwork of(
            GraphDef definition,
            String input,
            Shape shape,
            String scores,
            Graph imported,
            Function<String, Tensor> constants) {
        return new PlainReading(definition, input, scores, imported, constants).network(shape);
    }
}
