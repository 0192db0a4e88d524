package dev.because.symbolic.causal.intervention;

import dev.because.symbolic.causal.inference.TooLargeException;
import java.util.Arrays;
import java.util.stream.IntStream;

/** All combinations of the states of a few variables, the last one fastest. */
final class Combinations {
    private static final double MOST = 1 << 24;

    private final int[] sizes;
    private final int count;

    /** @throws TooLargeException if there are more than 16 million */
    Combinations(int... sizes) {
        double product = IntStream.of(sizes).asDoubleStream().reduce(1, (a, b) -> a * b);
        if (product > MOST) {
            throw new TooLargeException(product, MOST);
        }
        this.sizes = sizes;
        this.count = (int) product;
    }

    /** These, each with every state of one more variable. */
    Combinations times(int size) {
        int[] more = Arrays.copyOf(sizes, sizes.length + 1);
        more[sizes.length] = size;
        return new Combinations(more);
    }

    int count() {
        return count;
    }

    /** The states of combination number so. */
    int[] states(int number) {
        int[] states = new int[sizes.length];
        int rest = number;
        for (int i = sizes.length - 1; i >= 0; i--) {
            states[i] = rest % sizes[i];
            rest /= sizes[i];
        }
        return states;
    }
}
