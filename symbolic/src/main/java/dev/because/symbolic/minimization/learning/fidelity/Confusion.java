package dev.because.symbolic.minimization.learning.fidelity;

import java.util.BitSet;

/**
 * How often something says yes and is right, and so on.
 *
 * @param yesYes says yes, and it is so
 * @param yesNo says yes, and it is not so
 * @param noYes says no, and it is so
 * @param noNo says no, and it is not so
 */
public record Confusion(int yesYes, int yesNo, int noYes, int noNo) {
    /**
     * Counts.
     *
     * @param said the rows in which yes is said
     * @param so the rows in which it is so
     * @param among the rows that count
     */
    public static Confusion of(BitSet said, BitSet so, BitSet among) {
        int[] counts = new int[4];
        among.stream().forEach(row -> counts[(said.get(row) ? 0 : 2) + (so.get(row) ? 0 : 1)]++);
        return new Confusion(counts[0], counts[1], counts[2], counts[3]);
    }

    /** How many rows there are. */
    public int rows() {
        return yesYes + yesNo + noYes + noNo;
    }

    /** Of those of which yes is said, the share in which it is so; 0 where it is never said. */
    public Proportion precision() {
        return new Proportion(yesYes, yesYes + yesNo);
    }

    /** Of those in which it is so, the share of which yes is said. */
    public Proportion recall() {
        return new Proportion(yesYes, yesYes + noYes);
    }

    /** Of those in which it is not so, the share of which no is said. */
    public Proportion specificity() {
        return new Proportion(noNo, noNo + yesNo);
    }

    /** The mean of recall and specificity: ½ for whatever says the same of every row. */
    public double balanced() {
        return (recall().share() + specificity().share()) / 2;
    }

    /**
     * The least balanced accuracy that the counts are compatible with.
     *
     * @param outside the probability that an interval leaves out, half of it at each end
     */
    public double leastBalanced(double outside) {
        return new MeanOfRates(outside).least(recall(), specificity());
    }

    /** The greatest, likewise. */
    public double greatestBalanced(double outside) {
        return 1
                - new MeanOfRates(outside)
                        .least(recall().others(), specificity().others());
    }
}
