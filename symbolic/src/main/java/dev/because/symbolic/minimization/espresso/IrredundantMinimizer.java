package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.Minimizer;
import dev.because.symbolic.minimization.cube.PackedFunction;
import java.util.List;
import java.util.Optional;

/**
 * An irredundant cover by primes, quickly: each product is expanded once, and what the others cover is left out. It depends on
 * how the functions were written.
 */
public final class IrredundantMinimizer implements Minimizer {
    private static final int WORK = 1000;

    @Override
    public Minimization minimize(Specification functions, Budget budget) {
        PackedFunction function = PackedFunction.of(functions);
        Optional<List<long[]>> off = function.offSet(budget);
        List<long[]> on = Order.forExpansion(function.space(), function.on());
        List<long[]> primes = off.isPresent()
                ? new Expansion(function.space(), off.get()).expand(on)
                : new CoverageExpansion(function.space(), function.allowed()).expand(on, budget);
        List<long[]> cover = new Irredundancy(function.space()).of(primes, function.dontCare(), WORK);
        return Minimization.unproved(function.space().unpack(cover));
    }
}
