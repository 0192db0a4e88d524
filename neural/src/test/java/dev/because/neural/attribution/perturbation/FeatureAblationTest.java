package dev.because.neural.attribution.perturbation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.neural.attribution.Baseline;
import dev.because.neural.attribution.coalition.Hiding;
import dev.because.neural.attribution.segmentation.Grid;
import dev.because.neural.attribution.segmentation.Segmentation;
import dev.because.neural.attribution.segmentation.Singles;
import dev.because.neural.network.Neuron;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureAblationTest {
    @Test
    void agreesWithALoopOverSegments() {
        try (AnalyticNetwork network = AnalyticNetwork.small(2)) {
            Tensor batch = network.randomBatch(2, 2);
            Target target = new Neuron(network.layer("relu1"), 3, 4, 1);
            for (Segmentation segmentation : List.of(new Grid(3, 5), Singles.PLACES)) {
                Tensor found = new FeatureAblation(new Hiding(segmentation, List.of(new Baseline.Blurred(0.2))))
                        .attribute(network, batch, target);
                for (int item = 0; item < 2; item++) {
                    float[] blurred = new Baseline.Blurred(0.2).of(batch, item);
                    int[] labels = segmentation
                            .of(batch.item(item), network.card().input())
                            .places();
                    for (int place : new int[] {0, 30, 51, 77, 120, 167}) {
                        float[] values = batch.item(item).values();
                        for (int i = 0; i < values.length; i++) {
                            values[i] = labels[i / 2] == labels[place] ? blurred[i] : values[i];
                        }
                        double drop = value(network, target, batch.item(item))
                                - value(network, target, Tensor.of(network.input(), values));
                        assertEquals(drop, found.item(item).values()[2 * place], 1e-6);
                        assertEquals(drop, found.item(item).values()[2 * place + 1], 1e-6);
                    }
                }
            }
        }
    }

    private static double value(AnalyticNetwork network, Target target, Tensor item) {
        return target.values(network.activations(item.asBatch(), target.layer()))[0];
    }

    @Test
    void ofSinglePixelsItIsOcclusionByWindowsOfOnePixel() {
        try (AnalyticNetwork network = AnalyticNetwork.small(3)) {
            Tensor batch = network.randomBatch(3, 2);
            Target target = new Neuron(network.layer("relu2"), 2, 2, 2);
            assertEquals(
                    new Occlusion(1, 1, 1, 1, new Fill.Value(0.25f)).attribute(network, batch, target),
                    new FeatureAblation(new Hiding(Singles.PLACES, List.of(new Baseline.Value(0.25f))))
                            .attribute(network, batch, target));
        }
    }
}
