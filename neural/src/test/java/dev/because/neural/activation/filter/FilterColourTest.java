package dev.because.neural.activation.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FilterColourTest {
    @Test
    void theHueIsNearThatOfThePlatform() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            float[] rgb = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
            FilterColour colour = FilterColour.of(List.of((double) rgb[0], (double) rgb[1], (double) rgb[2]));
            double hexagonal = 360
                    * Color.RGBtoHSB(
                            Math.round(255 * rgb[0]), Math.round(255 * rgb[1]), Math.round(255 * rgb[2]), null)[0];
            double difference = colour.hue() - hexagonal;
            // The hexagon of colours and the circle differ by a degree or so, and eight bits by another.
            assertEquals(
                    0, difference - 360 * Math.rint(difference / 360), 4, List.of(rgb[0], rgb[1], rgb[2])::toString);
        }
    }

    @Test
    void whatAllColoursShareIsGrey() {
        assertTrue(FilterColour.of(List.of(0.4, 0.5, 0.3)).isGrey());
        assertTrue(FilterColour.of(List.of(-0.4)).isGrey());
        assertEquals(0, FilterColour.of(List.of(2.0, 2.0, 2.0)).chroma(), 1e-12);
        assertEquals(1, FilterColour.of(List.of(1.0, 0.0, -1.0)).chroma(), 1e-12);
        assertFalse(FilterColour.of(List.of(0.5, 0.5, -0.2)).isGrey());
    }

    @Test
    void theOppositeOfAColourIsThatOfTheOppositeAmplitudes() {
        FilterColour blue = FilterColour.of(List.of(-0.1, -0.2, 0.7));
        FilterColour yellow = FilterColour.of(List.of(0.1, 0.2, -0.7));
        assertEquals(yellow.hue(), blue.opposite().hue(), 1e-9);
        assertEquals(yellow.lighter(), blue.opposite().lighter());
    }
}
