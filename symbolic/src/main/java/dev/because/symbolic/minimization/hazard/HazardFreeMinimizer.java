package dev.because.symbolic.minimization.hazard;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.Minimizer;
import dev.because.symbolic.minimization.covering.CoveringProblem;
import dev.because.symbolic.minimization.covering.CoveringSolution;
import dev.because.symbolic.minimization.covering.CoveringSolver;
import dev.because.symbolic.minimization.irredundant.Signatures;
import dev.because.symbolic.minimization.prime.PrimeLister;
import dev.because.symbolic.minimization.prime.Rows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The shortest cover without static hazards: of those, the fewest terms, then the fewest literals. A term must have both rows
 * of every step over one input between two rows that must be on, and some term every row that must be on. Rows that do not
 * matter do not occur, so steps from or to them need no term. Like the minimum cover, it is a choice of primes (a term that
 * has both rows still has them when it is expanded), found as a covering problem whose rows are steps (E. B. Eichelberger,
 * <em>Hazard detection in combinational and sequential switching circuits</em>, 1965; S. M. Nowick, D. L. Dill, <em>Exact
 * two-level minimization of hazard-free logic with multiple-input changes</em>, 1992, restricted to single changes).
 *
 * <p>Where primes or steps are too many to list, the cover is grown from a short one, and no bound is known but that of any
 * function. In either case it has no hazard; no term can be left out without making one or uncovering a row, unless the budget
 * ran out while that was tried. Growing goes on beyond the budget if it must. Why a bound
 * holds is not told: a {@link dev.because.symbolic.minimization.BoundProof} weighs points, not steps.
 */
public final class HazardFreeMinimizer implements Minimizer {
    private static final int MOST_PRIMES = 20_000;
    private static final Duration START = Duration.ofSeconds(5);

    @Override
    public Minimization minimize(Specification functions, Budget budget) {
        Cover grown = HazardFreeGrowth.of(functions, budget.atMost(START));
        if (grown.terms().isEmpty()) {
            return new Minimization(grown, 0, 0, Optional.empty(), Optional.empty());
        }
        return primes(functions, budget)
                .flatMap(primes -> exact(functions, primes, grown, budget))
                .orElseGet(() -> Minimization.unproved(grown));
    }

    private static Optional<List<Term>> primes(Specification functions, Budget budget) {
        return functions.inputs() > Rows.MOST_INPUTS
                ? Optional.empty()
                : PrimeLister.list(Rows.of(functions.on(), functions.dontCare()), MOST_PRIMES, budget)
                        .map(primes -> primes.terms().stream()
                                .sorted(Comparator.comparing(Term::cube))
                                .toList());
    }

    private static Optional<Minimization> exact(
            Specification functions, List<Term> primes, Cover grown, Budget budget) {
        return steps(functions, primes, budget).map(rows -> {
            CoveringSolution solution = new CoveringSolver().solve(problem(primes, rows), budget);
            Cover found = new Cover(
                    functions.inputs(),
                    functions.outputs(),
                    solution.columns().stream().map(primes::get).toList());
            return new Minimization(
                    isLess(grown, found) ? grown : found,
                    solution.columnsAtLeast(),
                    (int) solution.secondaryAtLeast(),
                    Optional.empty(),
                    Optional.empty());
        });
    }

    private static boolean isLess(Cover one, Cover other) {
        return one.termCount() < other.termCount()
                || one.termCount() == other.termCount() && one.literalCount() < other.literalCount();
    }

    /** For every step, and every row that must be on, the primes that have it; of these, the minimal sets. */
    private static Optional<List<Bits>> steps(Specification functions, List<Term> primes, Budget budget) {
        Signatures signatures = new Signatures(primes.stream().map(Term::cube).toList(), budget);
        for (int output = 0; output < functions.outputs(); output++) {
            List<Cube> on = functions.on().cubes(output);
            List<Cube> dontCare = functions.dontCare().cubes(output);
            for (int input = 0; input < functions.inputs(); input++) {
                List<Cube> outside = new ArrayList<>(half(dontCare, input, false));
                outside.addAll(half(dontCare, input, true));
                signatures.add(
                        new Signatures.Region(List.of(half(on, input, false), half(on, input, true)), outside),
                        among(primes, output, Bits.of(input)));
            }
            signatures.add(new Signatures.Region(List.of(on), dontCare), among(primes, output, Bits.none()));
        }
        return signatures.minimal();
    }

    /** What cubes have where an input has that value, said without the input. */
    private static List<Cube> half(List<Cube> cubes, int input, boolean value) {
        return cubes.stream()
                .filter(cube -> !cube.cares().contains(input) || cube.values().contains(input) == value)
                .map(cube -> cube.without(input))
                .toList();
    }

    private static Bits among(List<Term> primes, int output, Bits free) {
        BitSet among = new BitSet();
        for (int i = 0; i < primes.size(); i++) {
            Term prime = primes.get(i);
            among.set(
                    i, prime.outputs().contains(output) && !prime.cube().cares().intersects(free));
        }
        return Bits.ofWords(among.toLongArray());
    }

    private static CoveringProblem problem(List<Term> primes, List<Bits> rows) {
        List<int[]> rowsOf = new ArrayList<>();
        for (int column = 0; column < primes.size(); column++) {
            int prime = column;
            rowsOf.add(IntStream.range(0, rows.size())
                    .filter(row -> rows.get(row).contains(prime))
                    .toArray());
        }
        int[] literals =
                primes.stream().mapToInt(prime -> prime.cube().literalCount()).toArray();
        return CoveringProblem.of(rows.size(), rowsOf, literals);
    }
}
