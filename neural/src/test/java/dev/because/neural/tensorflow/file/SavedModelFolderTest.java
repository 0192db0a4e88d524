package dev.because.neural.tensorflow.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.tensorflow.graph.AllowedOperations;
import dev.because.neural.tensorflow.graph.GraphPruning;
import dev.because.neural.tensorflow.graph.GraphRun;
import dev.because.neural.tensorflow.graph.MissingGradients;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.SessionFunction;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.types.TFloat32;

class SavedModelFolderTest {
    private static final int BATCH = 6;
    private static final int VALUES = BATCH * KerasExport.SIZE * KerasExport.SIZE * 3;

    @TempDir
    Path folder;

    @Test
    void aKerasExportComputesFrozenWhatItComputedBefore() throws Exception {
        for (long seed = 0; seed < 3; seed++) {
            Path model = folder.resolve("m" + seed);
            new KerasExport(seed).write(model);
            Frozen frozen = SavedModelFolder.read(model);
            assertEquals(KerasExport.INPUT, frozen.input());
            assertEquals(1, frozen.outputs().size());
            try (SavedModelBundle bundle = SavedModelBundle.load(model.toString(), "serve");
                    TFloat32 batch = KerasExport.batch(GraphRun.normal(VALUES, seed + 50))) {
                float[] before = GraphRun.run(bundle.session(), KerasExport.INPUT, batch, "StatefulPartitionedCall:0");
                float[] after = GraphRun.run(
                        frozen.graph(), frozen.input(), batch, frozen.outputs().get(0));
                assertEquals(BATCH * 4, before.length);
                assertArrayEquals(before, after, 1e-5f);
            }
        }
    }

    @Test
    void aLayerCalledTwiceKeepsTwoNamesAndOneConstant() throws Exception {
        new KerasExport(1).write(folder);
        Frozen frozen = SavedModelFolder.read(folder);
        List<String> names =
                frozen.graph().getNodeList().stream().map(NodeDef::getName).toList();
        String prefix = "StatefulPartitionedCall/StatefulPartitionedCall/model/";
        assertTrue(names.contains(prefix + "shared/StatefulPartitionedCall/MatMul"));
        assertTrue(names.contains(prefix + "shared/StatefulPartitionedCall_1/MatMul"));
        assertTrue(names.contains(prefix + "conv2d/Relu"));
        long large = frozen.graph().getNodeList().stream()
                .filter(node -> node.getOp().equals("Const"))
                .filter(node -> node.getAttrMap()
                                .get("value")
                                .getTensor()
                                .getTensorContent()
                                .size()
                        == 45 * 45 * 4)
                .count();
        assertEquals(1, large);
        assertTrue(frozen.graph().getNodeList().stream()
                .allMatch(node -> AllowedOperations.all().contains(node.getOp())));
    }

    @Test
    void aFrozenModelGoesOnToACanonicalGraphWithGradients() throws Exception {
        new KerasExport(2).write(folder);
        Frozen frozen = SavedModelFolder.read(folder);
        MissingGradients.require(CanonicalGraph.of(frozen.graph(), "m"), frozen.outputs(), frozen.input(), "m");
    }

    @Test
    void aModelWithVariablesOfTensorFlowOneIsFrozen() throws Exception {
        try (Graph graph = new Graph();
                Session session = new Session(graph);
                TFloat32 batch = TFloat32.tensorOf(Shape.of(2, 3), DataBuffers.of(GraphRun.normal(6, 4)))) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> x = tf.withName("x").placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 3)));
            Variable<TFloat32> w =
                    tf.withName("w").variable(tf.constant(Shape.of(3, 4), DataBuffers.of(GraphRun.normal(12, 5))));
            Operand<TFloat32> y = tf.withName("y").nn.relu(tf.linalg.matMul(x, w));
            Signature signature = Signature.builder("serving_default")
                    .input("x", x)
                    .output("y", y)
                    .build();
            session.initialize();
            float[] before = GraphRun.run(session, "x", batch, "y");
            SavedModelBundle.exporter(folder.toString())
                    .withFunction(SessionFunction.create(signature, session))
                    .export();
            Frozen frozen = SavedModelFolder.read(folder);
            assertEquals(List.of("y"), frozen.outputs());
            assertArrayEquals(before, GraphRun.run(frozen.graph(), frozen.input(), batch, "y"), 1e-6f);
        }
    }

    @Test
    void functionsThatTensorFlowItselfMadeAreInlined() {
        try (ConcreteFunction inner = ConcreteFunction.create(SavedModelFolderTest::inner);
                Graph graph = new Graph();
                TFloat32 batch = TFloat32.tensorOf(Shape.of(2, 4), DataBuffers.of(GraphRun.normal(8, 6)))) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> x = tf.withName("x").placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 4)));
            Operand<?> once = inner.call(tf, x);
            Operand<TFloat32> twice = inner.call(tf, once).asOutput().expect(TFloat32.class);
            String output = tf.math.add(twice, x).op().name();
            var flat = FunctionInlining.inline(graph.toGraphDef(), "test");
            assertEquals(0, flat.getLibrary().getFunctionCount());
            var values = GraphPruning.values(flat, List.of(output), "test");
            AllowedOperations.require(values, "test");
            try (Session session = new Session(graph)) {
                assertArrayEquals(
                        GraphRun.run(session, "x", batch, output), GraphRun.run(values, "x", batch, output), 1e-6f);
            }
            assertEquals(
                    2,
                    values.getNodeList().stream()
                            .filter(node -> node.getOp().equals("Split"))
                            .map(NodeDef::getName)
                            .collect(Collectors.toSet())
                            .size());
        }
    }

    /** Reads both outputs of a split, so that indices of output arguments matter. */
    private static Signature inner(Ops tf) {
        Placeholder<TFloat32> x = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 4)));
        var halves = tf.split(tf.constant(1), x, 2L).output();
        Operand<TFloat32> swapped =
                tf.concat(List.of(tf.nn.relu(halves.get(1)), tf.math.tanh(halves.get(0))), tf.constant(1));
        return Signature.builder("inner").input("x", x).output("y", swapped).build();
    }
}
