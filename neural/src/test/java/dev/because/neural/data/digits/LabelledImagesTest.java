package dev.because.neural.data.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import org.junit.jupiter.api.Test;

class LabelledImagesTest {
    private final LabelledImages images = IdxTest.random(7, 3, 4, 11);

    @Test
    void theTensorHoldsEveryGreyLevelBetweenZeroAndOne() {
        Tensor tensor = images.tensor(2, 6);
        assertEquals(Shape.of(4, 3, 4, 1), tensor.shape());
        for (int i = 2; i < 6; i++) {
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 4; column++) {
                    assertEquals(images.grey(i, row, column), tensor.at(i - 2, row, column, 0) * 255, 1e-4);
                }
            }
            assertEquals(tensor.item(i - 2), images.picture(i));
        }
    }

    @Test
    void aSliceHoldsTheSamePicturesUnderNewNumbers() {
        LabelledImages slice = images.slice(3, 6);
        assertEquals(3, slice.count());
        for (int i = 0; i < 3; i++) {
            assertEquals(images.label(3 + i), slice.label(i));
            assertEquals(images.picture(3 + i), slice.picture(i));
        }
        assertEquals(images, images.slice(0, 7));
    }

    @Test
    void whatIsOutsideIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> images.slice(5, 8));
        assertThrows(IndexOutOfBoundsException.class, () -> images.tensor(-1, 2));
        assertThrows(IllegalArgumentException.class, () -> new LabelledImages(2, 2, new byte[7], new byte[2]));
    }
}
