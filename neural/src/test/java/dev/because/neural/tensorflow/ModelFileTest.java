package dev.because.neural.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.file.KerasExport;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.GraphRun;
import dev.because.neural.tensorflow.graph.Nodes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

class ModelFileTest {
    private static final ModelCard CARD = card(KerasExport.SIZE, KerasExport.SIZE, ModelCard.Channels.RGB);

    @TempDir
    Path folder;

    @Test
    void aSavedModelIsOpenedAndComputesWhatItsBundleComputes() throws Exception {
        new KerasExport(8).write(folder);
        float[] pictures = GraphRun.normal(3 * KerasExport.SIZE * KerasExport.SIZE * 3, 31);
        Tensor batch = Tensor.of(Shape.of(3, KerasExport.SIZE, KerasExport.SIZE, 3), pictures);
        try (Network network = ModelFile.open(folder, CARD, 1);
                SavedModelBundle bundle = SavedModelBundle.load(folder.toString(), "serve");
                TFloat32 same = KerasExport.batch(pictures)) {
            assertTrue(network.scores().name().endsWith("model/dense/BiasAdd"));
            Layer softmax = network.layers().get(network.layers().size() - 1);
            assertArrayEquals(
                    GraphRun.run(bundle.session(), KerasExport.INPUT, same, "StatefulPartitionedCall:0"),
                    network.activations(batch, softmax).values(),
                    1e-5f);
            Tensor seeds = Tensor.of(Shape.of(3, 4), GraphRun.normal(12, 32));
            for (BackwardRule rule : BackwardRule.values()) {
                Tensor signal = network.backward(batch, network.scores(), seeds, rule);
                assertEquals(batch.shape(), signal.shape());
            }
        }
    }

    @Test
    void anOldGraphHasGradientsAndAnImpossibleOneIsNamed() {
        GraphDef.Builder graph = GraphDef.newBuilder()
                .addNode(Nodes.placeholder("x", -1, 2, 2, 1))
                .addNode(Constants.node("axis", 3))
                .addNode(Nodes.real("joined", "Concat", "axis", "x", "x").putAttr("N", Nodes.integer(2)))
                .addNode(Nodes.integers("shape", -1, 8))
                .addNode(Nodes.real("flat", "Reshape", "joined", "shape"));
        byte[] old = graph.build().toByteArray();
        byte[] impossible =
                graph.addNode(Nodes.real("rounded", "Rint", "flat")).build().toByteArray();
        ModelCard card = card(2, 2, ModelCard.Channels.GREY);
        Tensor batch = Tensor.zeros(Shape.of(1, 2, 2, 1));
        Tensor seeds = Tensor.of(Shape.of(1, 8), 1, 2, 3, 4, 5, 6, 7, 8);
        try (Network network = ModelFile.open("old", old, card, 1)) {
            Tensor signal = network.backward(batch, network.layer("flat"), seeds, BackwardRule.GRADIENT);
            assertArrayEquals(new float[] {3, 7, 11, 15}, signal.values());
        }
        try (Network network = ModelFile.open("new", impossible, card, 1)) {
            Layer rounded = network.layer("rounded");
            BadInputException refused = assertThrows(
                    BadInputException.class, () -> network.backward(batch, rounded, seeds, BackwardRule.GRADIENT));
            assertTrue(refused.getMessage().contains("node rounded: found the operation Rint, which has no gradient"));
        }
    }

    @Test
    void aModelDeclaresTheExtentsOfItsInput() throws Exception {
        new KerasExport(8).write(folder);
        ModelCard.Input input =
                ModelFile.declaredCard(folder).map(ModelCard::input).orElseThrow();
        assertEquals(Shape.of(KerasExport.SIZE, KerasExport.SIZE, 3), input.shape());
        assertEquals(ModelCard.Channels.RGB, input.channels());
    }

    @Test
    void anExtentThatIsOpenOrAStrangeNumberOfChannelsDeclaresNothing() throws Exception {
        for (long[] extents : new long[][] {{-1, -1, 8, 3}, {-1, 8, 8, 4}, {-1, 64}, {}}) {
            Path file = folder.resolve("net.pb");
            GraphDef graph = GraphDef.newBuilder()
                    .addNode(Nodes.placeholder("x", extents))
                    .build();
            Files.write(file, graph.toByteArray());
            assertTrue(ModelFile.declaredCard(file).isEmpty(), graph::toString);
        }
    }

    private static ModelCard card(int height, int width, ModelCard.Channels channels) {
        return new ModelCard(
                new ModelCard.Input(Optional.empty(), height, width, channels, 0, 1, List.of(), ModelCard.Crop.NONE),
                new ModelCard.Output(Optional.empty(), Optional.empty(), "picture"));
    }
}
