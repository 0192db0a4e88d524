package dev.because.explain.answer.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.neural.activation.filter.Blob;
import dev.because.neural.activation.filter.Envelope;
import dev.because.neural.activation.filter.Filter;
import dev.because.neural.activation.filter.FilterFitter;
import dev.because.neural.activation.filter.Gabor;
import dev.because.neural.activation.filter.Pattern;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FilterWordsTest {
    private static final int SIDE = 9;

    @Test
    void stripesHaveADirectionAFrequencyAndTwoColours() {
        assertEquals("vertical stripes, 0.25 cycles a pixel, light against dark", wave(0, 0.25, 2, 1, 1, 1));
        assertEquals("horizontal stripes, 0.25 cycles a pixel, yellow against blue", wave(90, 0.25, 2, 1, 1, -1.9));
        assertEquals("stripes at 30°, 0.20 cycles a pixel, green against red", wave(60, 0.2, 3, -1, 1.2, 0));
    }

    @Test
    void ofAnEdgeTheFrequencyIsNotSaid() {
        assertEquals("an edge at 45°, orange against blue", wave(45, 0.1, 2, 1, 0.1, -1));
        assertEquals("a vertical edge, light against dark", wave(0, 0.1, 2, -1, -1, -1));
    }

    @Test
    void spotsHaveAColour() {
        assertEquals("a blue spot", spot(1.3, 1.3, -0.2, -0.1, 1));
        assertEquals("a dark spot", spot(1.3, 1.3, -1, -1, -1));
        assertEquals("a light yellow bar", spot(1, 7, 1, 1, 0.1));
        assertEquals("light all over", spot(8.9, 8.9, 1, 1, 1));
    }

    @Test
    void noiseIsNeither() {
        Random random = new Random(1);
        float[] weights = new float[SIDE * SIDE * 3];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        Filter noise = new Filter(0, Tensor.of(Shape.of(SIDE, SIDE, 3), weights));
        assertEquals("neither stripes nor a spot", FilterWords.of(new FilterFitter().fit(noise)));
    }

    /** @param direction of the wave, in degrees from the columns' axis downwards */
    private static String wave(double direction, double frequency, double width, double... colour) {
        Envelope envelope = new Envelope(4, 4, Math.toRadians(direction), width, width);
        return said(new Gabor(envelope, frequency, -Math.PI / 2, boxed(colour)));
    }

    private static String spot(double across, double along, double... colour) {
        return said(new Blob(new Envelope(4, 4, 0.4, across, along), boxed(colour)));
    }

    private static List<Double> boxed(double... values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }

    private static String said(Pattern pattern) {
        float[] weights = new float[SIDE * SIDE * 3];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) pattern.at(i / 3 / SIDE, i / 3 % SIDE, i % 3);
        }
        return FilterWords.of(new FilterFitter().fit(new Filter(0, Tensor.of(Shape.of(SIDE, SIDE, 3), weights))));
    }
}
