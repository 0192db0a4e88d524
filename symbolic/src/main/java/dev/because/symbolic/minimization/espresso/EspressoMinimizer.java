package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.Minimizer;
import dev.because.symbolic.minimization.cube.PackedFunction;
import java.util.List;
import java.util.Optional;

/**
 * The heuristic minimiser espresso: expand, irredundant, essential primes, then reduce, expand and irredundant as long as it
 * helps (Brayton, Hachtel, McMullen, Sangiovanni-Vincentelli: <em>Logic Minimization Algorithms for VLSI Synthesis</em>, 1984;
 * Rudell: <em>Multiple-valued logic minimization for PLA synthesis</em>, 1987). The cover is irredundant; that it is minimum
 * is not known. The same functions give the same cover unless the budget runs out.
 */
public final class EspressoMinimizer implements Minimizer {
    @Override
    public Minimization minimize(Specification functions, Budget budget) {
        PackedFunction function = PackedFunction.of(functions);
        Optional<List<long[]>> off = function.offSet(budget);
        List<long[]> cover = off.isPresent()
                ? new Loop(function, off.get(), budget).run()
                : new Irredundancy(function.space())
                        .of(
                                new CoverageExpansion(function.space(), function.allowed())
                                        .expand(function.on(), budget),
                                function.dontCare(),
                                0);
        return Minimization.unproved(function.space().unpack(cover));
    }
}
