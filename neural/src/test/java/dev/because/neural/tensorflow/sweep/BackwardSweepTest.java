package dev.because.neural.tensorflow.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.TensorFlowNetwork;
import dev.because.neural.tensorflow.file.CanonicalGraph;
import dev.because.neural.tensorflow.file.Frozen;
import dev.because.neural.tensorflow.file.FrozenGraphFile;
import dev.because.neural.tensorflow.file.KerasExport;
import dev.because.neural.tensorflow.file.SavedModelFolder;
import dev.because.neural.tensorflow.graph.GraphRun;
import dev.because.neural.tensorflow.graph.Nodes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.types.TFloat32;

class BackwardSweepTest {
    private static final int BATCH = 5;
    private static final Path MODEL =
            Path.of(System.getProperty("BECAUSE_DATA", "../../shared/data"), "mobilenet/mobilenet_v1_0.25_128.pb");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theSweepIsWhatLoopsWrittenByHandCompute(BackwardRule rule) {
        HandwrittenNet net = new HandwrittenNet();
        int inputs = HandwrittenNet.SIZE * HandwrittenNet.SIZE * HandwrittenNet.CHANNELS;
        float[] pictures = GraphRun.normal(BATCH * inputs, 21);
        float[] seeds = GraphRun.normal(BATCH * HandwrittenNet.CLASSES, 22);
        Tensor batch =
                Tensor.of(Shape.of(BATCH, HandwrittenNet.SIZE, HandwrittenNet.SIZE, HandwrittenNet.CHANNELS), pictures);
        try (BackwardSweep sweep = BackwardSweep.open(net.graph(), "x", "scores")) {
            Tensor swept = sweep.backward(batch, Tensor.of(Shape.of(BATCH, HandwrittenNet.CLASSES), seeds), rule);
            for (int i = 0; i < BATCH; i++) {
                double[] expected = net.backward(
                        batch.item(i).values(),
                        Arrays.copyOfRange(seeds, i * HandwrittenNet.CLASSES, (i + 1) * HandwrittenNet.CLASSES),
                        rule);
                assertClose(expected, swept.item(i).values());
            }
        }
    }

    @Test
    void theSweepAgreesWithTheMarkersOnMobilenet() {
        assumeTrue(Files.exists(MODEL), "needs " + MODEL);
        GraphDef graph = CanonicalGraph.of(FrozenGraphFile.read(MODEL), MODEL.toString());
        ModelCard card = new ModelCard(
                new ModelCard.Input(
                        Optional.empty(), 128, 128, ModelCard.Channels.RGB, -1, 1, List.of(), ModelCard.Crop.CENTRE),
                new ModelCard.Output(Optional.empty(), Optional.empty(), "picture"));
        Tensor batch = Tensor.of(Shape.of(2, 128, 128, 3), GraphRun.normal(2 * 128 * 128 * 3, 23));
        try (TensorFlowNetwork network = TensorFlowNetwork.open(graph, card, "m", 1)) {
            for (Layer layer :
                    List.of(network.scores(), network.layer("MobilenetV1/MobilenetV1/Conv2d_5_pointwise/Relu6"))) {
                Tensor seeds = Tensor.of(
                        layer.shape().batch(2),
                        GraphRun.normal(2 * layer.shape().size(), 24));
                try (BackwardSweep sweep = BackwardSweep.open(graph, "input", layer.name())) {
                    for (BackwardRule rule : BackwardRule.values()) {
                        float[] expected =
                                network.backward(batch, layer, seeds, rule).values();
                        double[] whole = new double[expected.length];
                        Arrays.setAll(whole, i -> expected[i]);
                        assertClose(whole, sweep.backward(batch, seeds, rule).values());
                    }
                }
            }
        }
    }

    @Test
    void aFrozenKerasModelIsSweptThroughBothCallsOfItsSharedLayer() throws Exception {
        new KerasExport(5).write(folder);
        Frozen frozen = SavedModelFolder.read(folder);
        String output = frozen.graph().getNodeList().stream()
                .map(NodeDef::getName)
                .filter(name -> name.endsWith("model/dense/BiasAdd"))
                .findFirst()
                .orElseThrow();
        float[] picture = GraphRun.normal(KerasExport.SIZE * KerasExport.SIZE * 3, 25);
        Shape shape = Shape.of(1, KerasExport.SIZE, KerasExport.SIZE, 3);
        Tensor seeds = Tensor.of(Shape.of(1, 4), 1, -2, 0.5f, 3);
        try (BackwardSweep sweep = BackwardSweep.open(frozen.graph(), frozen.input(), output)) {
            float[] gradient = sweep.backward(Tensor.of(shape, picture), seeds, BackwardRule.GRADIENT)
                    .values();
            float step = 2e-3f;
            double[] ahead = along(frozen, output, picture, step, seeds);
            double[] behind = along(frozen, output, picture, -step, seeds);
            double here = along(frozen, output, picture, 0, seeds)[0];
            double difference = 0;
            double length = 0;
            int kinks = 0;
            for (int i = 0; i < picture.length; i++) {
                double right = (ahead[i] - here) / step;
                double left = (here - behind[i]) / step;
                if (Math.abs(right - left) > 0.1) {
                    kinks++;
                } else {
                    difference += Math.pow((left + right) / 2 - gradient[i], 2);
                    length += gradient[i] * gradient[i];
                }
            }
            assertTrue(kinks < picture.length / 10, kinks + " kinks");
            assertTrue(Math.sqrt(difference / length) < 0.01, Math.sqrt(difference / length) + " of the length");
        }
    }

    @Test
    void theInputItselfGivesBackItsSignal() {
        Tensor batch = Tensor.of(Shape.of(1, 8, 8, 2), GraphRun.normal(128, 1));
        Tensor seeds = Tensor.of(Shape.of(1, 8, 8, 2), GraphRun.normal(128, 2));
        try (BackwardSweep sweep = BackwardSweep.open(new HandwrittenNet().graph(), "x", "x")) {
            assertEquals(seeds, sweep.backward(batch, seeds, BackwardRule.GUIDED));
        }
    }

    @Test
    void aLayerThatDoesNotDependOnTheInputOrHasNoGradientIsNamed() {
        GraphDef graph = new HandwrittenNet().graph();
        assertRefused(graph, "kernel", "layer kernel: found no path from the input x");
        assertRefused(graph, "nowhere", "no node nowhere");
        GraphDef rounded = graph.toBuilder()
                .addNode(Nodes.real("rounded", "Round", "scores"))
                .build();
        assertRefused(rounded, "rounded", "node rounded: found the operation Round, which has no gradient");
    }

    private static void assertRefused(GraphDef graph, String layer, String message) {
        String refusal = assertThrows(BadInputException.class, () -> BackwardSweep.open(graph, "x", layer))
                .getMessage();
        assertTrue(refusal.contains(message), refusal);
    }

    /** For each pixel, the seeded sum of the scores after a step along it. */
    private static double[] along(Frozen frozen, String output, float[] picture, float step, Tensor seeds) {
        float[] moved = new float[picture.length * picture.length];
        for (int i = 0; i < picture.length; i++) {
            System.arraycopy(picture, 0, moved, i * picture.length, picture.length);
            moved[i * picture.length + i] += step;
        }
        double[] sums = new double[picture.length];
        try (TFloat32 batch = KerasExport.batch(moved)) {
            float[] scores = GraphRun.run(frozen.graph(), frozen.input(), batch, output);
            for (int i = 0; i < scores.length; i++) {
                sums[i / seeds.size()] += scores[i] * (double) seeds.values()[i % seeds.size()];
            }
        }
        return sums;
    }

    /** To 1e-5 of the largest value. */
    private static void assertClose(double[] expected, float[] actual) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        assertTrue(largest > 0);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-5 * largest, "at " + i);
        }
    }
}
