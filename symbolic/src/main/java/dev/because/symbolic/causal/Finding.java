package dev.because.symbolic.causal;

import java.util.Arrays;

/** What is known about one variable. */
public sealed interface Finding {
    /** The index of the variable. */
    int variable();

    /**
     * How likely what was seen is in a state of the variable: 1 in the observed state and 0 in all others, or soft evidence.
     */
    double likelihood(int state);

    /** The variable was seen in a state. */
    record Observation(int variable, int state) implements Finding {
        @Override
        public double likelihood(int other) {
            return other == state ? 1 : 0;
        }
    }

    /**
     * Soft, or virtual, evidence (Pearl 1988): only the ratios of the likelihoods count.
     *
     * @param likelihoods of what was seen, for each state; not negative, and not all zero
     */
    record Likelihoods(int variable, double... likelihoods) implements Finding {
        public Likelihoods {
            likelihoods = likelihoods.clone();
        }

        @Override
        public double[] likelihoods() {
            return likelihoods.clone();
        }

        @Override
        public double likelihood(int state) {
            return likelihoods[state];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Likelihoods that
                    && variable == that.variable
                    && Arrays.equals(likelihoods, that.likelihoods);
        }

        @Override
        public int hashCode() {
            return 31 * variable + Arrays.hashCode(likelihoods);
        }
    }
}
