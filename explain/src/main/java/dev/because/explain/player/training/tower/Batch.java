package dev.because.explain.player.training.tower;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.List;

/**
 * The positions of one step. Moves are written to {@code width} columns, as many as the position with the most moves has.
 *
 * @param planes n × 8 × 8 × {@link TowerParameters#PLANES}
 * @param width columns for moves
 * @param moves for each column its place among a position's 64 × policy planes outputs; 0 in columns that are not used
 * @param mask 0 for a legal move, and a large negative number in columns that are not used: n × width
 * @param policy what the policy should be: n × width
 * @param value what win, draw and loss should be: n × 3
 */
public record Batch(Tensor planes, int width, int[] moves, Tensor mask, Tensor policy, Tensor value) {
    private static final float NEVER = -1e9f;

    /** Of examples of one kind of planes. */
    public static Batch of(List<Example> examples) {
        int width = examples.stream()
                .mapToInt(example -> example.moves().length)
                .max()
                .orElse(0);
        int count = examples.size();
        int size = examples.get(0).planes().length;
        float[] planes = new float[count * size];
        int[] moves = new int[count * width];
        float[] mask = new float[count * width];
        float[] policy = new float[count * width];
        float[] value = new float[count * 3];
        java.util.Arrays.fill(mask, NEVER);
        for (int i = 0; i < count; i++) {
            Example example = examples.get(i);
            System.arraycopy(example.planes(), 0, planes, i * size, size);
            for (int k = 0; k < example.moves().length; k++) {
                moves[i * width + k] = example.moves()[k];
                mask[i * width + k] = 0;
                policy[i * width + k] = example.policy()[k];
            }
            System.arraycopy(example.value(), 0, value, 3 * i, 3);
        }
        return new Batch(
                Tensor.of(Shape.of(count, 8, 8, TowerParameters.PLANES), planes),
                width,
                moves,
                Tensor.of(Shape.of(count, width), mask),
                Tensor.of(Shape.of(count, width), policy),
                Tensor.of(Shape.of(count, 3), value));
    }

    /** How many positions. */
    public int count() {
        return value.shape().extent(0);
    }
}
