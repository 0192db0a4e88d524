package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.Minimizer;
import dev.because.symbolic.minimization.cube.CubeSpace;
import dev.because.symbolic.minimization.cube.PackedFunction;
import java.util.List;

/**
 * An irredundant cover by primes, quickly: each product is expanded once, and what the others cover is left out; then what
 * outputs and literals can be left out. It depends on how the functions were written.
 */
public final class IrredundantMinimizer implements Minimizer {
    @Override
    public Minimization minimize(Specification functions, Budget budget) {
        PackedFunction function = PackedFunction.of(functions);
        return function.offSet(TimeShare.of(budget, 3))
                .map(off -> againstOffSet(function, off, budget))
                .orElseGet(() -> byCoverage(function, budget));
    }

    private static Minimization againstOffSet(PackedFunction function, List<long[]> off, Budget budget) {
        CubeSpace space = function.space();
        Operators operators = Operators.of(space, off);
        List<long[]> primes = operators.expansion().expand(Order.forExpansion(space, function.on()), budget);
        List<long[]> cover = operators.irredundancy().of(primes, function.dontCare(), budget);
        return Minimization.unproved(space.unpack(new Sparseness(operators).of(cover, function.dontCare(), budget)));
    }

    /** Where the off-set is too large: each literal is tested by whether the functions cover the cube without it. */
    Minimization byCoverage(PackedFunction function, Budget budget) {
        CubeSpace space = function.space();
        List<long[]> primes = new CoverageExpansion(space, function.allowed())
                .expand(Order.forExpansion(space, function.on()), budget);
        List<long[]> cover = new Irredundancy(space).of(primes, function.dontCare(), budget);
        return Minimization.unproved(space.unpack(cover));
    }
}
