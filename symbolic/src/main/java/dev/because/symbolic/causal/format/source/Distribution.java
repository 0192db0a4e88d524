package dev.because.symbolic.causal.format.source;

import java.util.Arrays;

/**
 * The probabilities of a variable's states, as a file gives them.
 *
 * <p>Published files are rounded, often to seven or eight digits. A distribution that adds up to one but for rounding in the
 * last bits (within {@value #EXACT}) is kept to the bit. One that misses by more, but by no more than {@value #TOLERANCE}, is
 * divided by its sum: otherwise two exact ways to the same posterior would differ in the eighth digit, by which rows each of
 * them happens to sum. Whatever misses by more is refused.
 */
public final class Distribution {
    /** How far from one a sum may be. */
    public static final double TOLERANCE = 1e-6;

    private static final double EXACT = 1e-13;

    private Distribution() {}

    /**
     * A number that may be a probability.
     *
     * @throws dev.because.symbolic.logic.BadInputException if it is negative, or greater than one
     */
    public static double probability(double value, Place place) {
        if (!(value >= 0 && value <= 1 + TOLERANCE)) {
            throw place.refusal("the probability " + Numbers.shown(value), "a number from 0 to 1");
        }
        return value == 0 ? 0 : value; // never -0
    }

    /**
     * Those probabilities, divided by their sum if it misses one by more than the last bits.
     *
     * @param what whose they are, for a message: {@code the row (yes, no) of dysp}
     * @throws dev.because.symbolic.logic.BadInputException if they do not add up to one
     */
    public static double[] checked(double[] probabilities, String what, Place place) {
        double sum = 0;
        for (double probability : probabilities) {
            sum += probability(probability, place);
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw place.refusal(what + " adding up to " + Numbers.shown(sum), "a sum of 1");
        }
        double divisor = sum;
        return Math.abs(sum - 1) <= EXACT
                ? probabilities
                : Arrays.stream(probabilities).map(p -> p / divisor).toArray();
    }

    /**
     * What is left for the first state when the others have those probabilities: one less their sum, and nothing where only
     * the last bits of the sum miss one. The first of the numbers does not count.
     *
     * @throws dev.because.symbolic.logic.BadInputException if the others add up to more than one
     */
    public static double[] completed(double[] probabilities, String what, Place place) {
        double sum = 0;
        for (int state = 1; state < probabilities.length; state++) {
            sum += probability(probabilities[state], place);
        }
        if (sum > 1 + TOLERANCE) {
            throw place.refusal(what + " adding up to " + Numbers.shown(sum), "at most 1");
        }
        double[] completed = probabilities.clone();
        completed[0] = Math.abs(1 - sum) <= EXACT ? 0 : Math.max(0, 1 - sum);
        return checked(completed, what, place);
    }
}
