package dev.because.neural.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.digits.LabelledImages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EpochTest {
    /** Picture {@code i} has class {@code i} and one dot of ink, of its own grey, in the middle of 9×9. */
    private static final LabelledImages DOTS = dots(23);

    private static LabelledImages dots(int count) {
        byte[] pixels = new byte[count * 81];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            pixels[i * 81 + 40] = (byte) (100 + i);
            labels[i] = (byte) i;
        }
        return new LabelledImages(9, 9, pixels, labels);
    }

    private static TrainingRecipe recipe(int shift, long seed) {
        return new TrainingRecipe(3, 23, 2, 6, 0.01, 0, shift, seed);
    }

    private static List<Integer> order(TrainingRecipe recipe, int number) {
        Epoch epoch = new Epoch(DOTS, recipe, number);
        List<Integer> order = new ArrayList<>();
        for (int step = 0; step < recipe.stepsPerEpoch(); step++) {
            for (int label : epoch.batch(step).labels()) {
                order.add(label);
            }
        }
        return order;
    }

    @Test
    void everyPictureComesOnceInAnOrderOfTheEpochsOwn() {
        List<Integer> first = order(recipe(0, 5), 0);
        assertEquals(
                IntStream.range(3, 23).boxed().toList(), first.stream().sorted().toList());
        assertEquals(first, order(recipe(0, 5), 0));
        assertNotEquals(first, order(recipe(0, 5), 1));
        assertNotEquals(first, order(recipe(0, 6), 0));
    }

    @Test
    void aPictureIsMovedByNoMoreThanTheShiftAndLosesNothingWithinIt() {
        boolean[] moves = new boolean[25];
        for (int number = 0; number < 40; number++) {
            Batch batch = new Epoch(DOTS, recipe(2, 1), number).batch(0);
            for (int i = 0; i < batch.count(); i++) {
                int[] inked = inked(batch, i);
                assertEquals(1, inked.length);
                int down = inked[0] / 9 - 4;
                int right = inked[0] % 9 - 4;
                assertTrue(Math.abs(down) <= 2 && Math.abs(right) <= 2, down + ", " + right);
                moves[(down + 2) * 5 + right + 2] = true;
                assertEquals(
                        (100 + batch.labels()[i]) / 255f,
                        batch.pictures().item(i).values()[inked[0]]);
            }
        }
        for (boolean move : moves) {
            assertTrue(move, "every move within the shift happens");
        }
    }

    private static int[] inked(Batch batch, int picture) {
        float[] values = batch.pictures().item(picture).values();
        return IntStream.range(0, 81).filter(p -> values[p] > 0).toArray();
    }

    @Test
    void theLastBatchTakesWhatIsLeft() {
        assertEquals(4, recipe(0, 0).stepsPerEpoch());
        assertEquals(2, new Epoch(DOTS, recipe(0, 0), 0).batch(3).count());
    }

    @Test
    void aBatchNamesItsClassesByOnes() {
        Batch batch = new Epoch(DOTS, recipe(0, 0), 0).batch(3);
        float[] expected = new float[2 * 23];
        expected[batch.labels()[0]] = 1;
        expected[23 + batch.labels()[1]] = 1;
        assertArrayEquals(expected, batch.oneHot(23).values());
    }

    @Test
    void theRateFallsAlongHalfACosine() {
        TrainingRecipe recipe = recipe(0, 0);
        assertEquals(0.01, recipe.rate(0), 1e-12);
        assertEquals(0.005, recipe.rate(4), 1e-12);
        assertTrue(recipe.rate(7) > 0 && recipe.rate(7) < 0.001);
    }

    @Test
    void aRecipeWithoutSenseIsRefusedByItsNumber() {
        assertThrows(IllegalArgumentException.class, () -> recipe(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> recipe(0, 0).withEpochs(0));
        assertThrows(IllegalArgumentException.class, () -> recipe(0, 0).withPictures(5, 5));
    }
}
