package dev.because.neural.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Layer;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tensorflow.proto.GraphDef;

class TensorFlowNetworkTest {
    private static final Path MODEL =
            Path.of(System.getProperty("BECAUSE_DATA", "../../shared/data"), "mobilenet/mobilenet_v1_0.25_128.pb");

    @Test
    void mobilenetAnswersTheSameWhateverTheNumberOfThreads() throws Exception {
        assumeTrue(Files.exists(MODEL), "needs " + MODEL);
        GraphDef graph = GraphDef.parseFrom(Files.readAllBytes(MODEL));
        ModelCard card = new ModelCard(
                new ModelCard.Input(
                        Optional.empty(), 128, 128, ModelCard.Channels.RGB, -1, 1, List.of(), ModelCard.Crop.CENTRE),
                new ModelCard.Output(Optional.empty(), Optional.empty(), "picture"));
        try (TensorFlowNetwork one = TensorFlowNetwork.open(graph, card, "m", 1);
                TensorFlowNetwork two = TensorFlowNetwork.open(graph, card, "m", 2)) {
            assertEquals("MobilenetV1/Predictions/Reshape", one.scores().name());
            Tensor batch = random(40, one);
            assertEquals(one.scores(batch), two.scores(batch));
            for (BackwardRule rule : BackwardRule.values()) {
                ClassScore target = new ClassScore(one.scores(), 341);
                Tensor signal = one.backward(batch, target, rule);
                assertEquals(signal, two.backward(batch, target, rule));
                float[] alone = one.backward(batch.items(3, 4), target, rule).values();
                assertArrayEquals(signal.item(3).values(), alone, 1e-4f);
            }
            Layer relu = one.layer("MobilenetV1/MobilenetV1/Conv2d_13_pointwise/Relu6");
            Tensor resumed = one.resume(relu, one.activations(batch, relu), one.scores());
            assertArrayEquals(one.scores(batch).values(), resumed.values(), 1e-4f);
            Tensor alone = one.secondWay().resume(relu, one.activations(batch, relu), one.scores());
            assertArrayEquals(resumed.values(), alone.values(), 1e-4f);
            assertTrue(one.layers().size() > 80);
        }
    }

    private static Tensor random(int count, TensorFlowNetwork network) {
        Tensor batch = Tensor.zeros(network.input().batch(count));
        Random random = new Random(7);
        for (int i = 0; i < batch.size(); i++) {
            batch.values()[i] = random.nextFloat() * 2 - 1;
        }
        return batch;
    }
}
