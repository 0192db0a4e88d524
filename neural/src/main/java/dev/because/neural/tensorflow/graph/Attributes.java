package dev.because.neural.tensorflow.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.NodeDef;

/** What a node's attributes and constant inputs say. */
final class Attributes {
    private Attributes() {}

    static String text(NodeDef node, String name, String otherwise) {
        return node.containsAttr(name) ? node.getAttrOrThrow(name).getS().toStringUtf8() : otherwise;
    }

    /** A list of integers; empty if the node does not say. */
    static List<Long> integers(NodeDef node, String name) {
        return node.getAttrOrDefault(name, AttrValue.getDefaultInstance())
                .getList()
                .getIList();
    }

    /** Whether pictures lie as batch × rows × columns × channels. */
    static boolean isChannelsLast(NodeDef node) {
        return text(node, "data_format", "NHWC").equals("NHWC");
    }

    /** The elements of a constant of integers, which may come through identities; empty if it is none. */
    static Optional<List<Long>> constant(Map<String, NodeDef> nodes, String name) {
        NodeDef node = nodes.get(name);
        for (int steps = 0; node != null && node.getOp().equals("Identity") && steps < nodes.size(); steps++) {
            node = nodes.get(NodeInput.parse(node.getInput(0)).node());
        }
        if (node == null || !node.getOp().equals(Constants.OPERATION)) {
            return Optional.empty();
        }
        var value = node.getAttrOrThrow("value").getTensor();
        long[] written = Constants.integers(value);
        int elements = (int) Constants.elements(value.getTensorShape()).orElse(0);
        if (written.length == 0 || elements < written.length) {
            return Optional.empty();
        }
        long[] all = Arrays.copyOf(written, elements);
        Arrays.fill(all, written.length, elements, written[written.length - 1]);
        return Optional.of(Arrays.stream(all).boxed().toList());
    }
}
