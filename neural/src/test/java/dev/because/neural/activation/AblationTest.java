package dev.because.neural.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Lead;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import dev.because.neural.network.analytic.Convolution;
import dev.because.neural.network.analytic.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AblationTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheNetworkWithoutTheWeightsThatReadTheChannel(long seed) {
        try (AnalyticNetwork network = AnalyticNetwork.small(seed)) {
            Tensor item = network.randomBatch(seed, 1).item(0);
            Lead lead = Decision.of(network, item.asBatch()).get(0).lead(network.scores());
            Layer pool = network.layer("pool1");
            Ablation ablation = Ablation.ofChannels(network, item, pool, lead);
            assertEquals(4, ablation.silenced().size());
            for (int channel = 0; channel < 4; channel++) {
                assertEquals(
                        lead.values(deafTo(network, channel).scores(item.asBatch()))[0],
                        ablation.silenced().get(channel),
                        1e-5);
            }
            assertEquals(lead.values(network.scores(item.asBatch()))[0], ablation.whole(), 1e-5);
            List<Integer> order = ablation.byDrop();
            assertTrue(ablation.drop(order.get(0)) >= ablation.drop(order.get(3)));
        }
    }

    /** The same network whose second convolution has zeros where it reads that channel. */
    private static AnalyticNetwork deafTo(AnalyticNetwork network, int channel) {
        Map<String, Stage> stages = new LinkedHashMap<>();
        for (int i = 0; i < network.stages().size(); i++) {
            String name = network.layers().get(i + 1).name();
            Stage stage = network.stages().get(i);
            if (name.equals("conv2") && stage instanceof Convolution convolution) {
                float[] weights = convolution.weights().clone();
                int outputs = convolution.kernel().extent(3);
                for (int w = 0; w < weights.length; w++) {
                    weights[w] = w / outputs % convolution.kernel().extent(2) == channel ? 0 : weights[w];
                }
                stage = new Convolution(convolution.kernel(), weights, 1, true);
            }
            stages.put(name, stage);
        }
        return new AnalyticNetwork(network.input(), stages);
    }

    @Test
    void severalChannelsGoTogetherAndNoneLeavesTheTargetAsItIs() {
        try (AnalyticNetwork network = AnalyticNetwork.small(5)) {
            Tensor item = network.randomBatch(5, 1).item(0);
            ClassScore target = new ClassScore(network.scores(), 2);
            Layer relu = network.layer("relu2");
            Ablation ablation =
                    Ablation.of(network, item, relu, target, List.of(Set.of(), Set.of(0, 1, 2, 3, 4, 5), Set.of(1)));
            assertEquals(0, ablation.drop(0));
            Tensor nothing = Tensor.zeros(relu.shape().batch(1));
            assertEquals(
                    target.values(network.resume(relu, nothing, network.scores()))[0],
                    ablation.silenced().get(1),
                    1e-6);
            BadInputException e = assertThrows(
                    BadInputException.class, () -> Ablation.of(network, item, relu, target, List.of(Set.of(6))));
            assertEquals("layer relu2: found channel 6, expected 0 to 5", e.getMessage());
        }
    }
}
