package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.prime.PrimeLister;
import dev.because.symbolic.minimization.prime.Rows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The irredundant covers of one output.
 *
 * @param primes the primes, those of the fewest literals first, then as they are written
 * @param components the independent parts of the covering problem
 * @param diagrams a diagram for each component; empty if they were too large
 */
record OutputCovers(List<Cube> primes, List<CoverComponent> components, Optional<List<CoverDiagram>> diagrams) {
    private static final int MOST_PRIMES = 20_000;
    private static final int MOST_BY_CONSENSUS = 2_000;
    /** More than all literals that a cover with a diagram has. */
    private static final int TERM_COST = 1 << 20;

    OutputCovers {
        primes = List.copyOf(primes);
        components = List.copyOf(components);
        diagrams = diagrams.map(List::copyOf);
    }

    /** Empty if the budget ran out before the covering problem was there. */
    static Optional<OutputCovers> of(Specification functions, int output, Budget budget) {
        Specification function = single(functions, output);
        return primes(function, budget).flatMap(primes -> of(function, primes, budget));
    }

    private static Optional<List<Cube>> primes(Specification function, Budget budget) {
        if (function.inputs() <= Rows.MOST_INPUTS) {
            return PrimeLister.list(Rows.of(function.on(), function.dontCare()), MOST_PRIMES, budget)
                    .map(primes ->
                            sorted(primes.terms().stream().map(Term::cube).toList()));
        }
        List<Cube> allowed = new ArrayList<>(function.on().cubes(0));
        allowed.addAll(function.dontCare().cubes(0));
        return ConsensusPrimes.of(allowed, MOST_BY_CONSENSUS, budget).map(OutputCovers::sorted);
    }

    private static List<Cube> sorted(List<Cube> primes) {
        return primes.stream()
                .sorted(Comparator.comparingInt(Cube::literalCount).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Optional<OutputCovers> of(Specification function, List<Cube> primes, Budget budget) {
        Signatures signatures = new Signatures(primes, budget);
        signatures.add(
                new Signatures.Region(
                        List.of(function.on().cubes(0)), function.dontCare().cubes(0)),
                Bits.below(primes.size()));
        return signatures.minimal().map(rows -> {
            List<CoverComponent> components = CoverComponent.of(rows);
            return new OutputCovers(primes, components, CoverDiagram.of(components, half(budget)));
        });
    }

    /** The diagrams may fail; what is left then is for listing. */
    private static Budget half(Budget budget) {
        return budget.atMost(Duration.ofNanos(Math.max(0, budget.deadline() - System.nanoTime()) / 2));
    }

    private static Specification single(Specification functions, int output) {
        return new Specification(
                new Ports(
                        functions.ports().inputs(),
                        List.of(functions.ports().outputs().get(output))),
                Cover.of(functions.inputs(), functions.on().cubes(output)),
                Cover.of(functions.inputs(), functions.dontCare().cubes(output)));
    }

    /** What a prime costs where the fewest terms come first, then the fewest literals. */
    int cost(int prime) {
        return TERM_COST + primes.get(prime).literalCount();
    }
}
