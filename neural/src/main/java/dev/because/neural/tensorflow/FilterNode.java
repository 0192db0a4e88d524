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
import org.tensorflow.proto.AttrValue;
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

    /** Operations that treat every place and colour of a picture alone: what scales it, or pads it. */
    private static final Set<String> COLOUR_BY_COLOUR =
            Set.of("BiasAdd", "Mul", "Add", "AddV2", "Sub", "RealDiv", "Identity", "Cast", "Pad", "PadV2", "MirrorPad");

    private FilterNode() {}

    /** The operation that gives the filters. @throws BadInputException if there is none that depends on nothing */
    static String of(ImportedGraph imported, Layer layer) {
        return NodeOrder.producer(convolution(imported, layer).getInput(1));
    }

    /** Whether the layer has filters and they weigh the picture's own colours, with at most its scaling in between. */
    static boolean seesInput(ImportedGraph imported, Layer layer) {
        NodeDef convolution;
        try {
            convolution = convolution(imported, layer);
        } catch (BadInputException noFilters) {
            return false;
        }
        Map<String, NodeDef> nodes = GraphStructure.byName(imported.definition(), "graph");
        Set<String> fed = new HashSet<>(NodeOrder.downstream(imported.definition(), imported.input()));
        String seen = NodeOrder.producer(convolution.getInput(0));
        while (!seen.equals(imported.input())) {
            NodeDef node = Objects.requireNonNull(nodes.get(seen));
            List<String> read = fed(node, fed);
            if (read.size() != 1 || !COLOUR_BY_COLOUR.contains(node.getOp())) {
                return false;
            }
            seen = read.get(0);
        }
        return isDense(convolution);
    }

    /** Whether the weights lie side by side in the picture. */
    private static boolean isDense(NodeDef convolution) {
        return convolution.getAttrOrDefault("dilations", AttrValue.getDefaultInstance()).getList().getIList().stream()
                .allMatch(step -> step == 1);
    }

    /** What a node reads of that which depends on the input. */
    private static List<String> fed(NodeDef node, Set<String> fed) {
        return node.getInputList().stream()
                .map(NodeOrder::producer)
                .filter(fed::contains)
                .toList();
    }

    private static NodeDef convolution(ImportedGraph imported, Layer layer) {
        Map<String, NodeDef> nodes = GraphStructure.byName(imported.definition(), "graph");
        Set<String> fed = new HashSet<>(NodeOrder.downstream(imported.definition(), imported.input()));
        NodeDef node = Objects.requireNonNull(nodes.get(layer.name()));
        while (CHANNEL_BY_CHANNEL.contains(node.getOp())) {
            List<String> read = fed(node, fed);
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
        if (fed.contains(NodeOrder.producer(node.getInput(1)))) {
            throw new BadInputException("layer " + layer.name(), "filters that depend on the input", "constant ones");
        }
        return node;
    }
}
