package dev.because.neural.attribution.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import org.junit.jupiter.api.Test;

class EnlargementTest {
    private final Tensor map = Tensor.of(Shape.of(1, 1, 2, 2), 1, 10, 2, 30);

    @Test
    void bilinearGoesEvenlyFromMiddleToMiddle() {
        Tensor found = Enlargement.BILINEAR.apply(map, Shape.of(2, 4, 3));
        assertEquals(Shape.of(1, 2, 4, 2), found.shape());
        float[] row = {1, 10, 1.25f, 15, 1.75f, 25, 2, 30};
        for (int r = 0; r < 2; r++) {
            for (int i = 0; i < row.length; i++) {
                assertEquals(row[i], found.at(0, r, i / 2, i % 2), 1e-6);
            }
        }
    }

    @Test
    void nearestRepeats() {
        assertArrayEquals(
                new float[] {1, 10, 1, 10, 1, 10, 2, 30, 2, 30},
                Enlargement.NEAREST.apply(map, Shape.of(1, 5)).values());
    }

    @Test
    void theSameSizeIsTheSameMap() {
        assertEquals(map, Enlargement.BILINEAR.apply(map, Shape.of(1, 2)));
        assertEquals(map, Enlargement.NEAREST.apply(map, Shape.of(1, 2)));
    }
}
