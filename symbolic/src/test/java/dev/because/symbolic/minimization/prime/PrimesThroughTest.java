package dev.because.symbolic.minimization.prime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.cube.CubeSpace;
import dev.because.symbolic.minimization.cube.PackedFunction;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PrimesThroughTest {
    private interface PointCheck {
        void check(Specification functions, Reasons reasons, Term point, Set<Term> through);
    }

    /** For random functions, each point that is allowed, with the primes through it by definition. */
    private static void forEachPoint(int seed, PointCheck check) {
        Random random = new Random(seed);
        for (int trial = 0; trial < 40; trial++) {
            Specification functions = Functions.random(random, 1 + random.nextInt(4), 1 + random.nextInt(4), 0.4, 0.2);
            PackedFunction packed = PackedFunction.of(functions);
            Reasons reasons = new Reasons(
                    packed, packed.offSet(Budget.of(Duration.ofMinutes(1))).orElseThrow());
            List<Term> primes = Functions.primes(functions);
            for (long row = 0; row < 1L << functions.inputs(); row++) {
                Cube minterm = Cube.minterm(functions.inputs(), row);
                for (int output : Functions.allowed(functions, minterm).stream().toArray()) {
                    Term point = new Term(minterm, Bits.of(output));
                    check.check(
                            functions,
                            reasons,
                            point,
                            primes.stream()
                                    .filter(prime -> prime.contains(point))
                                    .collect(Collectors.toSet()));
                }
            }
        }
    }

    @Test
    void thePrimesThroughAPointAreThosePrimesThatContainIt() {
        forEachPoint(1, (functions, reasons, point, through) -> {
            CubeSpace space = reasons.space();
            List<long[]> found =
                    PrimesThrough.of(reasons, at(reasons, point), 1000).orElseThrow();
            assertEquals(through.size(), found.size());
            assertEquals(through, found.stream().map(space::unpack).collect(Collectors.toSet()));
        });
    }

    @Test
    void theSignatureIsWhatTheyHaveInCommon() {
        forEachPoint(2, (functions, reasons, point, through) -> {
            Term signature = reasons.space().unpack(reasons.signature(at(reasons, point)));
            Bits outputs = Bits.below(functions.outputs());
            Set<Object> literals = new HashSet<>();
            for (Term prime : through) {
                outputs = outputs.and(prime.outputs());
                literals.addAll(prime.cube().literals());
            }
            assertEquals(outputs, signature.outputs());
            assertEquals(literals, Set.copyOf(signature.cube().literals()));
        });
    }

    @Test
    void noReasonLiesWithinAnotherAndUnwantedOnesStopTheSearch() {
        forEachPoint(3, (functions, reasons, point, through) -> {
            CubeSpace space = reasons.space();
            List<long[]> all = at(reasons, point);
            long[] minterm = space.pack(point);
            int output = point.outputs().stream().findFirst().orElseThrow();
            for (long[] reason : all) {
                assertEquals(
                        1,
                        all.stream()
                                .filter(other -> space.contains(reason, other))
                                .count());
                assertEquals(Optional.empty(), reasons.without(reason, minterm, output));
            }
            assertEquals(
                    all.size(),
                    reasons.without(new long[space.words()], minterm, output)
                            .orElseThrow()
                            .size());
        });
    }

    @Test
    void morePrimesThanAskedForAreNotListed() {
        forEachPoint(4, (functions, reasons, point, through) -> {
            assertFalse(PrimesThrough.of(reasons, at(reasons, point), through.size() - 1)
                    .isPresent());
        });
    }

    @Test
    void widenedCubesHaveAllTheirOutputs() {
        forEachPoint(5, (functions, reasons, point, through) -> {
            Term wide = reasons.space().unpack(reasons.widened(reasons.space().pack(point)));
            assertEquals(Functions.allowed(functions, point.cube()), wide.outputs());
            Term allowed =
                    reasons.space().unpack(reasons.allowedAt(reasons.space().pack(point)));
            assertEquals(wide.outputs(), allowed.outputs());
        });
    }

    private static List<long[]> at(Reasons reasons, Term point) {
        return reasons.at(
                reasons.space().pack(point),
                point.outputs().stream().findFirst().orElseThrow());
    }
}
