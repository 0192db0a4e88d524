package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.BoundProof;
import dev.because.symbolic.minimization.BoundProof.WeighedPoint;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.Minimizer;
import dev.because.symbolic.minimization.cube.CubeSpace;
import dev.because.symbolic.minimization.cube.PackedFunction;
import dev.because.symbolic.minimization.cube.SingleCubeContainment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The heuristic minimiser espresso (Brayton, Hachtel, McMullen, Sangiovanni-Vincentelli: <em>Logic Minimization Algorithms for
 * VLSI Synthesis</em>, 1984; Rudell: <em>Multiple-valued logic minimization for PLA synthesis</em>, 1987): expand, irredundant,
 * take out essential primes, then reduce, expand and irredundant as long as it helps; here from two starts (the terms as they
 * are given, and one for each output), and with a wider choice of primes in the end.
 *
 * <p>The cover is irredundant: no term, no literal and no output of a term can be left out. That it is minimum is known only if
 * as many points were found no two of which lie in one implicant; they are the proof that comes with it. The same functions
 * give the same cover unless the budget runs out; then it is the best so far, correct always, and perhaps neither prime nor
 * irredundant if there was no time for that.
 */
public final class EspressoMinimizer implements Minimizer {
    /** So many terms of one output each are not too many to start from. */
    private static final int UNRAVELLED_AT_MOST = 5000;

    @Override
    public Minimization minimize(Specification functions, Budget budget) {
        PackedFunction function = PackedFunction.of(functions);
        return function.offSet(TimeShare.of(budget, 3))
                .map(off -> improved(function, off, budget))
                .orElseGet(() -> new IrredundantMinimizer().byCoverage(function, budget));
    }

    private static Minimization improved(PackedFunction function, List<long[]> off, Budget budget) {
        CubeSpace space = function.space();
        Operators operators = Operators.of(space, off);
        List<List<long[]>> primes = new ArrayList<>();
        List<long[]> pool = new ArrayList<>();
        for (List<long[]> start : starts(function)) {
            List<long[]> expanded = operators.expansion().expand(Order.forExpansion(space, start), budget);
            primes.add(expanded);
            pool.addAll(expanded);
        }
        List<long[]> first =
                operators.irredundancy().of(SingleCubeContainment.of(space, pool), function.dontCare(), budget);

        List<long[]> essential = new ArrayList<>();
        List<long[]> points = new ArrayList<>();
        Essentials essentials = new Essentials(space);
        for (long[] cube : first) {
            Optional<long[]> point =
                    budget.isOver() ? Optional.empty() : essentials.distinguished(cube, first, function.dontCare());
            if (point.isPresent()) {
                essential.add(cube);
                points.add(point.get());
            }
        }
        List<long[]> settled = new ArrayList<>(function.dontCare());
        settled.addAll(essential);
        List<long[]> rest = rest(operators, first, primes, settled, off.size(), budget);

        List<WeighedPoint> independent = new IndependentPoints(space, operators.expansion())
                .of(points, essential, rest, function.dontCare(), budget);
        List<long[]> cover = new ArrayList<>(essential);
        cover.addAll(rest);
        return minimization(space, new Sparseness(operators).of(cover, function.dontCare(), budget), independent);
    }

    /** The best cover of what essential primes and don't-cares leave. */
    private static List<long[]> rest(
            Operators operators,
            List<long[]> first,
            List<List<long[]>> primes,
            List<long[]> settled,
            int offSize,
            Budget budget) {
        Descent descent = new Descent(operators);
        List<long[]> known = new ArrayList<>(first);
        known.removeAll(settled);
        List<long[]> best = descent.from(known, settled, budget);
        known = new ArrayList<>();
        for (List<long[]> start : primes) {
            if (budget.isOver()) {
                return best;
            }
            List<long[]> cover = descent.from(operators.irredundancy().of(start, settled, budget), settled, budget);
            best = operators.cost(cover) < operators.cost(best) ? cover : best;
            known.addAll(cover);
        }
        return new Widening(operators, offSize).of(best, known, settled, budget);
    }

    private static List<List<long[]>> starts(PackedFunction function) {
        CubeSpace space = function.space();
        List<long[]> single = new ArrayList<>();
        for (long[] cube : function.on()) {
            for (int output = 0; output < space.outputs(); output++) {
                if (space.hasOutput(cube, output)) {
                    single.add(space.only(cube, output));
                }
            }
        }
        return single.size() == function.on().size() || single.size() > UNRAVELLED_AT_MOST
                ? List.of(function.on())
                : List.of(function.on(), SingleCubeContainment.of(space, single));
    }

    private static Minimization minimization(CubeSpace space, List<long[]> cover, List<WeighedPoint> points) {
        return new Minimization(
                space.unpack(cover),
                points.size(),
                0,
                points.isEmpty() ? Optional.empty() : Optional.of(new BoundProof.Weighing(points, 1, 0)),
                Optional.empty());
    }
}
