package dev.because.neural.tensorflow;

import dev.because.neural.network.Shape;
import dev.because.neural.network.analytic.AnalyticNetwork;
import dev.because.neural.network.analytic.Bias;
import dev.because.neural.network.analytic.Convolution;
import dev.because.neural.network.analytic.Dense;
import dev.because.neural.network.analytic.MaxPool;
import dev.because.neural.network.analytic.Stage;
import dev.because.neural.tensorflow.graph.Nodes;
import java.util.Optional;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/** An analytic network as a TensorFlow graph with the same names and weights. */
final class AnalyticGraph {
    private AnalyticGraph() {}

    static TensorFlowNetwork open(AnalyticNetwork network, int threads) {
        return TensorFlowNetwork.open(of(network), network.card(), "analytic network", threads);
    }

    static GraphDef of(AnalyticNetwork network) {
        Shape input = network.input();
        GraphDef.Builder graph = GraphDef.newBuilder()
                .addNode(Nodes.placeholder("input", -1, input.extent(0), input.extent(1), input.extent(2)));
        String last = "input";
        for (int i = 0; i < network.stages().size(); i++) {
            String name = network.layers().get(i + 1).name();
            Stage stage = network.stages().get(i);
            NodeDef.Builder node = Nodes.real(name, stage.operation(), last);
            weights(stage, name + "/weights", network.layers().get(i + 1).shape())
                    .ifPresent(weights -> {
                        graph.addNode(weights);
                        node.addInput(weights.getName());
                    });
            graph.addNode(withAttributes(node, stage));
            last = name;
        }
        return graph.build();
    }

    private static Optional<NodeDef> weights(Stage stage, String name, Shape output) {
        if (stage instanceof Convolution convolution) {
            return Optional.of(Nodes.constant(name, convolution.weights(), extents(convolution.kernel())));
        } else if (stage instanceof Bias bias) {
            return Optional.of(Nodes.constant(name, bias.values(), bias.values().length));
        } else if (stage instanceof Dense dense) {
            int inputs = dense.weights().length / dense.outputs();
            return Optional.of(Nodes.constant(name, dense.weights(), inputs, dense.outputs()));
        }
        return stage.operation().equals("Reshape")
                ? Optional.of(Nodes.integers(name, -1, output.size()))
                : Optional.empty();
    }

    private static NodeDef.Builder withAttributes(NodeDef.Builder node, Stage stage) {
        if (stage instanceof Convolution convolution) {
            node.putAttr("strides", Nodes.extents(1, convolution.stride(), convolution.stride(), 1));
            node.putAttr("padding", Nodes.text(convolution.same() ? "SAME" : "VALID"));
        } else if (stage instanceof MaxPool pool) {
            Nodes.window(node, pool.extent(), pool.extent());
        }
        return node;
    }

    private static long[] extents(Shape shape) {
        return shape.extents().stream().mapToLong(Integer::longValue).toArray();
    }
}
