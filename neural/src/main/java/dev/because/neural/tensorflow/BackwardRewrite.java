package dev.because.neural.tensorflow;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.tensorflow.graph.Rectifiers;
import java.util.HashMap;
import java.util.Map;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * Rewrites a graph so that its derivative follows another backward rule while its forward pass stays the same: whatever
 * read a rectifier {@code r = relu(x)} reads instead
 *
 * <ul>
 *   <li>for guided backpropagation {@code Snapshot(r)}, whose gradient {@link MarkerGradient} is {@code relu(dy)}; the
 *       rectifier's own gradient then masks by {@code x > 0};
 *   <li>for a deconvnet {@code Snapshot(x + StopGradient(r - x))}: forward exactly {@code r}, backward {@code relu(dy)}
 *       alone.
 * </ul>
 */
final class BackwardRewrite {
    private static final String PREFIX = "because/marker/";

    private final GraphDef graph;
    private final Map<String, String> markers;

    private BackwardRewrite(GraphDef graph, Map<String, String> markers) {
        this.graph = graph;
        this.markers = markers;
    }

    static BackwardRewrite of(GraphDef original, BackwardRule rule) {
        Map<String, String> markers = new HashMap<>();
        if (rule != BackwardRule.GRADIENT) {
            if (!MarkerGradient.isAvailable()) {
                throw new IllegalStateException("no custom gradients here: the rule " + rule + " needs the sweep");
            }
            original.getNodeList().stream()
                    .filter(Rectifiers::isRectifier)
                    .forEach(node -> markers.put(node.getName(), PREFIX + node.getName()));
        }
        GraphDef.Builder rewritten = original.toBuilder().clearNode();
        for (NodeDef node : original.getNodeList()) {
            rewritten.addNode(redirected(node, markers));
            if (markers.containsKey(node.getName())) {
                addMarker(rewritten, redirected(node, markers), markers.get(node.getName()), rule);
            }
        }
        return new BackwardRewrite(rewritten.build(), markers);
    }

    GraphDef graph() {
        return graph;
    }

    /** The operation that stands for {@code layer} in the rewritten graph. */
    String standIn(String layer) {
        return markers.getOrDefault(layer, layer);
    }

    private static NodeDef redirected(NodeDef node, Map<String, String> markers) {
        NodeDef.Builder redirected = node.toBuilder().clearInput();
        for (String input : node.getInputList()) {
            String name = input.endsWith(":0") ? input.substring(0, input.length() - 2) : input;
            redirected.addInput(markers.getOrDefault(name, input));
        }
        return redirected.build();
    }

    private static void addMarker(GraphDef.Builder graph, NodeDef rectifier, String marker, BackwardRule rule) {
        AttrValue type = rectifier.getAttrOrThrow("T");
        String forward = rectifier.getName();
        if (rule == BackwardRule.DECONVNET) {
            String x = rectifier.getInput(0);
            graph.addNode(node("Sub", marker + "/change", type, rectifier.getName(), x));
            graph.addNode(node("StopGradient", marker + "/constant", type, marker + "/change"));
            graph.addNode(node("AddV2", marker + "/forward", type, x, marker + "/constant"));
            forward = marker + "/forward";
        }
        graph.addNode(node("Snapshot", marker, type, forward));
    }

    private static NodeDef node(String operation, String name, AttrValue type, String... inputs) {
        NodeDef.Builder node =
                NodeDef.newBuilder().setOp(operation).setName(name).putAttr("T", type);
        for (String input : inputs) {
            node.addInput(input);
        }
        return node.build();
    }
}
