package dev.because.neural.tensorflow;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.tensorflow.graph.GraphStructure;
import dev.because.neural.tensorflow.graph.NodeOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tensorflow.proto.NodeDef;

/** Where the filters of a layer are: what the convolution reads that makes the layer's channels. */
final class FilterNode {
    /** Operations that leave channels in their places: each channel still comes from one filter. */
    private static final Set<String> CHANNEL_BY_CHANNEL = Set.of(
            "BiasAdd",
            "FusedBatchNormV3",
            "Mul",
            "Add",
            "AddV2",
            "Sub",
            "RealDiv",
            "Identity",
            "Relu",
            "Relu6",
            "LeakyRelu",
            "Elu",
            "Selu");

    private FilterNode() {}

    /** The operation that gives the filters. @throws BadInputException if there is none that depends on nothing */
    static String of(ImportedGraph imported, Layer layer) {
        Map<String, NodeDef> nodes = GraphStructure.byName(imported.definition(), "graph");
        Set<String> fed = new HashSet<>(NodeOrder.downstream(imported.definition(), imported.input()));
        NodeDef node = Objects.requireNonNull(nodes.get(layer.name()));
        while (CHANNEL_BY_CHANNEL.contains(node.getOp())) {
            List<String> read = node.getInputList().stream()
                    .map(NodeOrder::producer)
                    .filter(fed::contains)
                    .toList();
            if (read.size() != 1) {
                break;
            }
            node = Objects.requireNonNull(nodes.get(read.get(0)));
        }
        if (!node.getOp().equals("Conv2D")) {
            throw new BadInputException(
                    "layer " + layer.name(),
                    node.getName().equals(layer.name())
                            ? "a " + node.getOp()
                            : "a " + layer.operation() + " of the " + node.getOp() + " " + node.getName(),
                    "a convolution (Conv2D), which has filters");
        }
        String filter = NodeOrder.producer(node.getInput(1));
        if (fed.contains(filter)) {
            throw new BadInputException("layer " + layer.name(), "filters that depend on the input", "constant ones");
        }
        return filter;
    }
}
