package dev.because.neural.attribution.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.neural.attribution.gradient.GuidedBackpropagation;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import dev.because.neural.network.analytic.Convolution;
import dev.because.neural.network.analytic.Dense;
import dev.because.neural.network.analytic.Flatten;
import dev.because.neural.network.analytic.MaxPool;
import dev.because.neural.network.analytic.Rectifier;
import dev.because.neural.network.analytic.Stage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * By hand: of each pixel, channel 0 keeps what is positive and channel 1 what is negative; a pool halves the picture; the
 * one class reads both channels with other weights at each place.
 */
class GradCamTest {
    private static final float[] WEIGHTS = {1, -2, 3, -4, 5, -6, -1, 4};
    /** The means of the weights of either channel over the four places. */
    private static final float FIRST = (1 + 3 + 5 - 1) / 4f;

    private static final float SECOND = (-2 - 4 - 6 + 4) / 4f;

    private final AnalyticNetwork network = network();
    private final List<ClassScore> target = List.of(new ClassScore(network.scores(), 0));
    private final Tensor picture = Tensor.of(
            Shape.of(1, 4, 4, 1),
            // The pools see 3 and 1, 2 and 0, 0 and 4, 1 and 1.
            3,
            -1,
            2,
            1,
            0,
            0,
            0,
            0,
            -4,
            0,
            1,
            0,
            -2,
            0,
            0,
            -1);

    private static AnalyticNetwork network() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("conv", new Convolution(Shape.of(1, 1, 1, 2), new float[] {1, -1}, 1, false));
        stages.put("relu", new Rectifier(Double.POSITIVE_INFINITY));
        stages.put("pool", new MaxPool(2));
        stages.put("flat", new Flatten());
        stages.put("scores", new Dense(1, WEIGHTS));
        return new AnalyticNetwork(Shape.of(4, 4, 1), stages);
    }

    private static final float[] MAP = {
        3 * FIRST + SECOND, 2 * FIRST, 4 * SECOND, FIRST + SECOND,
    };

    @Test
    void theMapIsTheChannelsByTheirMeanDerivatives() {
        Tensor map = new GradCam().maps(network, picture, target);
        System.out.println("grad-cam by hand: " + Arrays.toString(MAP) + ", found " + Arrays.toString(map.values()));
        assertEquals(Shape.of(1, 2, 2), map.shape());
        assertArrayEquals(MAP, map.values(), 1e-6f);
        assertEquals("pool", GradCam.lastSpatial(network, network.scores()).name());
        float[] rectified = MAP.clone();
        for (int i = 0; i < 4; i++) {
            rectified[i] = Math.max(0, rectified[i]);
        }
        assertArrayEquals(
                rectified,
                new GradCam(Optional.of("pool"), true)
                        .maps(network, picture, target)
                        .values(),
                1e-6f);
    }

    /** Behind the rectifier a pool passes each derivative to its greatest place only: a quarter of the means. */
    @Test
    void anEarlierLayerGivesAFinerMap() {
        float[] units = network.activations(picture, network.layer("relu")).values();
        float[] found = new GradCam(Optional.of("relu"), false)
                .maps(network, picture, target)
                .values();
        for (int place = 0; place < 16; place++) {
            assertEquals((FIRST * units[2 * place] + SECOND * units[2 * place + 1]) / 4, found[place], 1e-6);
        }
    }

    @Test
    void asAnAttributionItIsEnlargedAndGuidedBackpropagationTimesThat() {
        Tensor map = Tensor.of(Shape.of(1, 2, 2, 1), MAP);
        assertEquals(
                Enlargement.BILINEAR.apply(map, network.input()), new GradCam().attribute(network, picture, target));
        float[] guided =
                new GuidedBackpropagation().attribute(network, picture, target).values();
        Tensor rectified = Tensor.of(Shape.of(1, 2, 2, 1), MAP.clone());
        for (int i = 0; i < 4; i++) {
            rectified.values()[i] = Math.max(0, rectified.values()[i]);
        }
        float[] enlarged =
                Enlargement.BILINEAR.apply(rectified, network.input()).values();
        float[] found = new GuidedGradCam().attribute(network, picture, target).values();
        for (int i = 0; i < 16; i++) {
            assertEquals(guided[i] * enlarged[i], found[i], 1e-6);
        }
    }

    @Test
    void aFlatLayerAndATargetWithoutPlacesBeforeItAreRefused() {
        GradCam flat = new GradCam(Optional.of("flat"), false);
        assertEquals(
                "layer flat: found the shape 8, expected rows × columns × channels",
                assertThrows(BadInputException.class, () -> flat.maps(network, picture, target))
                        .getMessage());
        AnalyticNetwork linear = AnalyticNetwork.linear(Shape.of(1, 1, 1), new float[] {1}, 0);
        assertEquals(
                "layer scores: found no spatial layer before it, expected a target behind rows × columns × channels",
                assertThrows(BadInputException.class, () -> GradCam.lastSpatial(linear, linear.scores()))
                        .getMessage());
    }
}
