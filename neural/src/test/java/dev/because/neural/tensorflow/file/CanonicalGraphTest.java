package dev.because.neural.tensorflow.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.graph.AllowedOperations;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.GraphImport;
import dev.because.neural.tensorflow.graph.GraphRun;
import dev.because.neural.tensorflow.graph.MissingGradients;
import dev.because.neural.tensorflow.graph.Nodes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.VersionDef;
import org.tensorflow.types.TFloat32;

class CanonicalGraphTest {
    private static final int CHANNELS = 3;

    private final GraphDef.Builder graph = GraphDef.newBuilder()
            .setVersions(VersionDef.newBuilder().setProducer(5))
            .addNode(Nodes.placeholder("x", -1, 4, 4, CHANNELS));

    @Test
    void everyOldOperationComputesTheSameInItsNewSpellingAndHasAGradient() {
        List<String> statistics = List.of("mean", "variance", "beta", "gamma");
        for (int i = 0; i < statistics.size(); i++) {
            float[] values = GraphRun.normal(CHANNELS, i);
            if (i == 1) {
                values = new float[] {0.5f, 1.5f, 2.5f};
            }
            graph.addNode(Nodes.constant(statistics.get(i), values, CHANNELS));
        }
        norm("FusedBatchNorm", "norm1", "x");
        norm("FusedBatchNormV2", "norm2", "norm1").putAttr("U", Nodes.FLOAT);
        norm("FusedBatchNormV3", "norm3", "norm2").putAttr("U", Nodes.FLOAT);
        graph.addNode(Constants.node("axis", 3));
        graph.addNode(Nodes.real("bias", "BiasAddV1", "norm3", "beta"));
        graph.addNode(Nodes.real("checked", "CheckNumerics", "bias").putAttr("message", Nodes.text("no")));
        graph.addNode(
                Nodes.real("ensured", "EnsureShape", "checked").putAttr("shape", Nodes.shape(-1, 4, 4, CHANNELS)));
        graph.addNode(Nodes.real("sigmoid", "Sigmoid", "ensured"));
        graph.addNode(Nodes.node("both", "IdentityN", "ensured", "sigmoid")
                .putAttr("T", Nodes.types(List.of(DataType.DT_FLOAT, DataType.DT_FLOAT))));
        graph.addNode(Nodes.real("swish", "Mul", "both", "both:1"));
        graph.addNode(Nodes.real("joined", "Concat", "axis", "swish", "x").putAttr("N", Nodes.integer(2)));
        graph.addNode(Nodes.node("nothing", "NoOp", "^swish"));
        graph.addNode(Nodes.real("sum", "AccumulateNV2", "joined", "joined", "^nothing")
                .putAttr("N", Nodes.integer(2))
                .putAttr("shape", Nodes.shape(-1, 4, 4, 2 * CHANNELS)));
        graph.addNode(Nodes.constant("one", new float[] {1}));
        graph.addNode(Nodes.node("keep", "PlaceholderWithDefault", "one")
                .putAttr("dtype", Nodes.FLOAT)
                .putAttr("shape", Nodes.shape()));
        graph.addNode(Nodes.real("kept", "Mul", "sum", "keep").setDevice("/job:worker/device:GPU:7"));
        graph.addNode(Nodes.integers("flat", -1, 4 * 4 * 2 * CHANNELS));
        graph.addNode(
                Nodes.real("rows", "Reshape", "kept", "flat").putAttr("Tshape", Constants.type(DataType.DT_INT32)));
        graph.addNode(Nodes.integers("picked", 1, 0, 1));
        graph.addNode(Nodes.node("gathered", "Gather", "rows", "picked")
                .putAttr("Tparams", Nodes.FLOAT)
                .putAttr("Tindices", Constants.type(DataType.DT_INT32)));
        GraphDef today = CanonicalGraph.of(graph.build(), "m");
        AllowedOperations.require(today, "m");
        GraphDef old = graph.build().toBuilder()
                .setNode(
                        nodeIndex("kept"),
                        graph.getNode(nodeIndex("kept")).toBuilder().clearDevice())
                .build();
        try (TFloat32 batch = TFloat32.tensorOf(
                Shape.of(2, 4, 4, CHANNELS), DataBuffers.of(GraphRun.normal(2 * 4 * 4 * CHANNELS, 9)))) {
            float[] before = GraphRun.run(old, "x", batch, "gathered");
            assertEquals(3 * 4 * 4 * 2 * CHANNELS, before.length);
            assertArrayEquals(before, GraphRun.run(today, "x", batch, "gathered"), 1e-6f);
        }
        assertThrows(BadInputException.class, () -> MissingGradients.require(old, List.of("gathered"), "x", "m"));
        MissingGradients.require(today, List.of("gathered"), "x", "m");
        try (Graph imported = GraphImport.open(today, "m")) {
            Output<?>[] gradient = imported.addGradients(
                    imported.operationOrThrow("gathered").output(0),
                    new Output<?>[] {imported.operationOrThrow("x").output(0)});
            assertEquals(1, gradient.length);
        }
        assertTrue(today.getNodeList().stream()
                .noneMatch(node -> node.getOp().equals("NoOp")
                        || node.getInputList().stream().anyMatch(input -> input.startsWith("^"))
                        || !node.getDevice().isEmpty()));
    }

    @Test
    void theGlobalBatchNormalisationIsWrittenOut() {
        float[] mean = {0.1f, -0.2f, 0.3f};
        float[] variance = {0.5f, 1.5f, 2.5f};
        float[] beta = {1, 2, 3};
        float[] gamma = {2, -1, 0.5f};
        graph.addNode(Nodes.constant("m", mean, 3)).addNode(Nodes.constant("v", variance, 3));
        graph.addNode(Nodes.constant("b", beta, 3)).addNode(Nodes.constant("g", gamma, 3));
        float[] x = GraphRun.normal(4 * 4 * CHANNELS, 3);
        for (boolean scaled : new boolean[] {true, false}) {
            GraphDef old = graph.clone()
                    .addNode(Nodes.real("y", "BatchNormWithGlobalNormalization", "x", "m", "v", "b", "g")
                            .putAttr("variance_epsilon", Nodes.real(0.01f))
                            .putAttr("scale_after_normalization", Nodes.truth(scaled)))
                    .build();
            float[] expected = new float[x.length];
            for (int i = 0; i < x.length; i++) {
                int c = i % CHANNELS;
                double normal = (x[i] - mean[c]) / Math.sqrt(variance[c] + 0.01);
                expected[i] = (float) (normal * (scaled ? gamma[c] : 1) + beta[c]);
            }
            GraphDef today = CanonicalGraph.of(old, "m");
            try (TFloat32 batch = TFloat32.tensorOf(Shape.of(1, 4, 4, CHANNELS), DataBuffers.of(x))) {
                assertArrayEquals(expected, GraphRun.run(old, "x", batch, "y"), 1e-5f);
                assertArrayEquals(expected, GraphRun.run(today, "x", batch, "y"), 1e-5f);
            }
            MissingGradients.require(today, List.of("y"), "x", "m");
        }
    }

    @Test
    void anOnlyPlaceholderWithADefaultBecomesTheInput() {
        GraphDef onlyDefault = GraphDef.newBuilder()
                .addNode(Nodes.constant("c", new float[] {0, 0}, 1, 2))
                .addNode(Nodes.node("x", "PlaceholderWithDefault", "c")
                        .putAttr("dtype", Nodes.FLOAT)
                        .putAttr("shape", Nodes.shape(-1, 2)))
                .build();
        NodeDef input = CanonicalGraph.of(onlyDefault, "m").getNode(1);
        assertEquals("Placeholder", input.getOp());
        assertEquals(0, input.getInputCount());
        assertFalse(input.getAttrMap().isEmpty());
    }

    @Test
    void aBatchNormalisationThatIsTrainingIsRefused() {
        graph.addNode(Nodes.constant("mean", new float[3], 3))
                .addNode(Nodes.constant("variance", new float[3], 3))
                .addNode(Nodes.constant("beta", new float[3], 3))
                .addNode(Nodes.constant("gamma", new float[3], 3));
        norm("FusedBatchNormV3", "y", "x").removeAttr("is_training");
        BadInputException refused = assertThrows(BadInputException.class, () -> CanonicalGraph.of(graph.build(), "m"));
        assertTrue(refused.getMessage().startsWith("m: node y: found a FusedBatchNormV3 that is training"));
    }

    @Test
    void whatTensorFlowItselfRefusesIsOneLine() {
        GraphDef wrong = graph.addNode(Nodes.constant("w", new float[4], 2, 2))
                .addNode(Nodes.real("y", "MatMul", "x", "w"))
                .build();
        String message = assertThrows(BadInputException.class, () -> GraphImport.open(wrong, "m"))
                .getMessage();
        assertTrue(message.startsWith("m: found a graph that TensorFlow refuses ("), message);
        assertEquals(1, message.lines().count());
    }

    private NodeDef.Builder norm(String operation, String name, String input) {
        graph.addNode(Nodes.real(name, operation, input, "gamma", "beta", "mean", "variance")
                .putAttr("is_training", Nodes.truth(false))
                .putAttr("epsilon", Nodes.real(0.01f)));
        return graph.getNodeBuilder(graph.getNodeCount() - 1);
    }

    private int nodeIndex(String name) {
        return graph.getNodeList().stream().map(NodeDef::getName).toList().indexOf(name);
    }
}
