package dev.because.symbolic.minimization.learning;

import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.Minimizer;
import dev.because.symbolic.minimization.espresso.EspressoMinimizer;
import dev.because.symbolic.minimization.exact.ExactMinimizer;

/**
 * The minimum where that takes milliseconds, and a short cover in espresso's manner where it might not: so a search that
 * minimises hundreds of tables does the same on a slow machine as on a fast one.
 */
public final class MinimizerBySize implements Minimizer {
    /** The most inputs of functions whose minimum is sought. */
    public static final int MOST_INPUTS = 7;

    private final Minimizer exact = new ExactMinimizer();
    private final Minimizer heuristic = new EspressoMinimizer();

    @Override
    public Minimization minimize(Specification functions, Budget budget) {
        return (functions.inputs() <= MOST_INPUTS ? exact : heuristic).minimize(functions, budget);
    }
}
