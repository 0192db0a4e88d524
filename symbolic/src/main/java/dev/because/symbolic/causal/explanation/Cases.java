package dev.because.symbolic.causal.explanation;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All combinations of the states of a few variables, the last running fastest. */
final class Cases {
    private Cases() {}

    /** An array of its own for each combination. */
    static Stream<int[]> of(int... sizes) {
        int count = IntStream.of(sizes).reduce(1, Math::multiplyExact);
        return IntStream.range(0, count).mapToObj(number -> states(number, sizes));
    }

    private static int[] states(int number, int[] sizes) {
        int[] states = new int[sizes.length];
        for (int i = sizes.length - 1, rest = number; i >= 0; i--) {
            states[i] = rest % sizes[i];
            rest /= sizes[i];
        }
        return states;
    }
}
