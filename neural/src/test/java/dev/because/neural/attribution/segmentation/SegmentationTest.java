package dev.because.neural.attribution.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SegmentationTest {
    static ModelCard.Input card() {
        return new ModelCard.Input(
                Optional.empty(), 1, 1, ModelCard.Channels.RGB, 0, 1, List.of(), ModelCard.Crop.NONE);
    }

    @Test
    void aGridHasRectanglesOfAboutOneSize() {
        Segments segments = new Grid(3, 2).of(Tensor.zeros(Shape.of(7, 4, 3)), card());
        assertEquals(6, segments.count());
        assertArrayEquals(
                new int[] {0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 3, 3, 4, 4, 5, 5, 4, 4, 5, 5},
                segments.places());
        BadInputException e =
                assertThrows(BadInputException.class, () -> new Grid(8, 2).of(Tensor.zeros(Shape.of(7, 4, 3)), card()));
        assertEquals("segments: found a grid of 8×2, expected at most 7×4", e.getMessage());
    }

    @Test
    void singlesAreAllPlacesOrAllValues() {
        Tensor picture = Tensor.zeros(Shape.of(3, 2, 2));
        assertEquals(6, Singles.PLACES.of(picture, card()).count());
        Segments values = Singles.VALUES.of(picture, card());
        assertEquals(12, values.count());
        for (int i = 0; i < 12; i++) {
            assertEquals(i, values.label(i));
            assertEquals(i / 2, Singles.PLACES.of(picture, card()).label(i));
        }
    }

    @Test
    void whatIsShownIsThePictureAndWhatIsHiddenTheBaseline() {
        Segments segments = Segments.ofPlaces(Shape.of(1, 3, 1), new int[] {4, -1, 9});
        float[] row = new float[4];
        segments.blend(new boolean[] {false, true}, new float[] {0, 1, 2, 3}, 1, new float[] {-1, -2, -3}, row, 1);
        assertArrayEquals(new float[] {0, -1, 2, 3}, row);
        float[] spread = new float[3];
        segments.spread(new double[] {5, 6}, spread, 0);
        assertArrayEquals(new float[] {5, 0, 6}, spread);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Segments.ofPlaces(Shape.of(1, 3, 1), new int[2]))
                .getMessage()
                .startsWith("2 labels"));
    }
}
