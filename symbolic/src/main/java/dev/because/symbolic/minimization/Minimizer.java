package dev.because.symbolic.minimization;

import dev.because.symbolic.logic.Specification;

/** Finds a short sum of products for functions. One class for each algorithm. */
public interface Minimizer {
    /**
     * A cover of the functions: true wherever they must be, false wherever they must be.
     *
     * @param functions what to cover
     * @param budget how long to search; when it runs out, the best cover so far is returned with the bound so far
     */
    Minimization minimize(Specification functions, Budget budget);
}
