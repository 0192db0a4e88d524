package dev.because.neural.training;

import dev.because.neural.data.digits.LabelledImages;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.Random;

/**
 * One pass over the training pictures: in an order of its own, each moved by a few pixels. Order and moves follow from
 * the recipe's seed and the epoch's number alone.
 */
final class Epoch {
    private final LabelledImages images;
    private final TrainingRecipe recipe;
    private final int[] order;
    private final Random random;

    Epoch(LabelledImages images, TrainingRecipe recipe, int number) {
        this.images = images;
        this.recipe = recipe;
        this.random = new Random(recipe.seed() * 1_000_003 + number + 1);
        this.order = shuffled(recipe.first(), recipe.end(), random);
    }

    /** The order of Fisher and Yates. */
    private static int[] shuffled(int first, int end, Random random) {
        int[] order = new int[end - first];
        for (int i = 0; i < order.length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = first + i;
        }
        return order;
    }

    /** The pictures of one step of this epoch, from 0; to be asked for in turn. */
    Batch batch(int step) {
        int from = step * recipe.batch();
        int count = Math.min(recipe.batch(), order.length - from);
        int size = images.rows() * images.columns();
        float[] values = new float[count * size];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = images.label(order[from + i]);
            draw(order[from + i], values, i * size);
        }
        return new Batch(Tensor.of(Shape.of(count, images.rows(), images.columns(), 1), values), labels);
    }

    private void draw(int picture, float[] values, int offset) {
        int down = random.nextInt(2 * recipe.shift() + 1) - recipe.shift();
        int right = random.nextInt(2 * recipe.shift() + 1) - recipe.shift();
        for (int row = Math.max(0, down); row < images.rows() + Math.min(0, down); row++) {
            for (int column = Math.max(0, right); column < images.columns() + Math.min(0, right); column++) {
                values[offset + row * images.columns() + column] =
                        images.grey(picture, row - down, column - right) / 255f;
            }
        }
    }
}
