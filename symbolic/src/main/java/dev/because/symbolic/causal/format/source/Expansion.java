package dev.because.symbolic.causal.format.source;

import dev.because.symbolic.causal.Mechanism;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.logic.BadInputException;
import java.util.stream.IntStream;

/** Writes out as a table what a format without noisy-MAX has to say of one. */
public final class Expansion {
    /** The most numbers that such a table may have: twelve causes of two states each for an effect of two. */
    public static final int MOST_NUMBERS = 1 << 13;

    private Expansion() {}

    /**
     * The table of a mechanism.
     *
     * @param file what messages call the file to be written
     * @throws BadInputException if it would have more than {@value #MOST_NUMBERS} numbers
     */
    public static ProbabilityTable table(Mechanism mechanism, Variable variable, String file) {
        if (mechanism instanceof ProbabilityTable table) {
            return table;
        }
        NoisyMax noisy = (NoisyMax) mechanism;
        int[] sizes = noisy.parentStates();
        double numbers = IntStream.of(sizes).asDoubleStream().reduce(noisy.states(), (a, b) -> a * b);
        if (numbers > MOST_NUMBERS) {
            throw new BadInputException(
                    file + ", variable " + variable.name(),
                    "a noisy-MAX of " + sizes.length + " causes, whose table would have " + Numbers.shown(numbers)
                            + " numbers",
                    "at most " + MOST_NUMBERS + " numbers, or a format that has noisy-MAX, such as .yaml");
        }
        double[] values = new double[(int) numbers];
        int[] parents = new int[sizes.length];
        for (int i = 0; i < values.length; i++) {
            int rest = i / noisy.states();
            for (int parent = sizes.length - 1; parent >= 0; parent--) {
                parents[parent] = rest % sizes[parent];
                rest /= sizes[parent];
            }
            // The last bits of a difference may fall below zero.
            values[i] = Math.max(0, noisy.probability(i % noisy.states(), parents));
        }
        return new ProbabilityTable(noisy.states(), sizes, values);
    }
}
