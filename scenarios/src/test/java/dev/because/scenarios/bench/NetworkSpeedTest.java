package dev.because.scenarios.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.player.NetworkEvaluator;
import dev.because.explain.player.graph.FileWeights;
import dev.because.explain.player.graph.PlayerArchitecture;
import dev.because.neural.network.Tensor;
import dev.because.neural.training.architecture.Checkpoint;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkSpeedTest {
    @Test
    void aNetworkHasASpeedForEachSizeOfBatch() {
        PlayerArchitecture architecture = PlayerArchitecture.of(8, 1);
        Map<String, Tensor> weights = new LinkedHashMap<>();
        architecture.parameters().forEach(parameter -> weights.put(parameter.path(), Tensor.zeros(parameter.shape())));
        try (NetworkEvaluator network =
                new NetworkEvaluator("nothing", FileWeights.network(architecture, new Checkpoint(weights)))) {
            String[] columns = new NetworkSpeed(0.01).row(network).trim().split("\\s+");
            assertEquals(4, columns.length);
            for (int i = 1; i < columns.length; i++) {
                assertTrue(Integer.parseInt(columns[i].replace(",", "")) > 0);
            }
        }
        assertTrue(NetworkSpeed.header().contains("batch 256"));
    }
}
