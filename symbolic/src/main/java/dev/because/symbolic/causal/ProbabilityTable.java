package dev.because.symbolic.causal;

/**
 * A conditional probability table: for each combination of the parents' states a row with a probability for each state of
 * the variable. The last parent runs fastest, then the first state of the variable within a row.
 */
public final class ProbabilityTable implements Mechanism {
    private final int states;
    private final int[] parentStates;
    private final double[] values;

    /**
     * @param states of the variable
     * @param parentStates of each parent
     * @param values one row after the other; what they add up to is the business of whoever reads them
     */
    public ProbabilityTable(int states, int[] parentStates, double[] values) {
        long rows = 1;
        for (int size : parentStates) {
            rows = Math.multiplyExact(rows, size);
        }
        if (rows * states != values.length) {
            throw new IllegalArgumentException(values.length + " numbers for " + rows + " rows of " + states);
        }
        this.states = states;
        this.parentStates = parentStates.clone();
        this.values = values.clone();
    }

    @Override
    public int states() {
        return states;
    }

    @Override
    public int[] parentStates() {
        return parentStates.clone();
    }

    @Override
    public double probability(int state, int... parents) {
        return values[row(parents) * states + state];
    }

    /** The number of the row with those states of the parents. */
    public int row(int... parents) {
        int row = 0;
        for (int i = 0; i < parentStates.length; i++) {
            row = row * parentStates[i] + parents[i];
        }
        return row;
    }

    /** How many rows there are. */
    public int rows() {
        return values.length / states;
    }

    /** All numbers, one row after the other. */
    public double[] values() {
        return values.clone();
    }

    @Override
    public int numbers() {
        return rows() * (states - 1);
    }
}
