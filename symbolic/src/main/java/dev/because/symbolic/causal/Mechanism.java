package dev.because.symbolic.causal;

/** How a variable comes about from the states of its parents. */
public sealed interface Mechanism permits ProbabilityTable, NoisyMax {
    /** How many states the variable has. */
    int states();

    /** How many states each parent has, in the order of the parents. */
    int[] parentStates();

    /**
     * The probability of a state.
     *
     * @param state the index of the variable's state
     * @param parents the index of each parent's state
     */
    double probability(int state, int... parents);

    /** How many numbers a person or a data set had to supply for it. */
    int numbers();
}
