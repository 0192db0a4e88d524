package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.BoundProof;
import dev.because.symbolic.minimization.BoundProof.Branching;
import dev.because.symbolic.minimization.BoundProof.WeighedPoint;
import dev.because.symbolic.minimization.BoundProof.Weighing;
import java.util.ArrayList;
import java.util.List;

/**
 * What a proof of a bound proves about covers by primes, by going through all primes at each of its leaves. They come from
 * the 3<sup>n</sup> cubes one by one, and nothing here is shared with the search.
 */
final class ProofReplay {
    private final Specification functions;
    private final List<Term> primes;
    private final boolean literals;
    private final long allowed;
    private final List<Term> taken = new ArrayList<>();
    private final List<Term> lacking = new ArrayList<>();

    private ProofReplay(Specification functions, boolean literals, long allowed) {
        this.functions = functions;
        this.primes = primes(functions);
        this.literals = literals;
        this.allowed = allowed;
    }

    /** How many terms every cover has at least. */
    static long terms(Specification functions, BoundProof proof) {
        return new ProofReplay(functions, false, 0).bound(proof);
    }

    /** How many literals every cover of at most so many terms has at least. */
    static long literals(Specification functions, BoundProof proof, int terms) {
        return new ProofReplay(functions, true, terms).bound(proof);
    }

    private long bound(BoundProof proof) {
        if (proof instanceof Branching branching) {
            taken.add(branching.term());
            long with = bound(branching.with());
            taken.remove(taken.size() - 1);
            lacking.add(branching.term());
            long without = bound(branching.without());
            lacking.remove(lacking.size() - 1);
            return Math.min(with, without);
        }
        Weighing weighing = (Weighing) proof;
        if (weighing.unit() < 1 || weighing.surcharge() < 0 || !literals && weighing.surcharge() > 0) {
            throw new AssertionError(weighing.toString());
        }
        long sum = literals ? -allowed * weighing.surcharge() : 0;
        for (WeighedPoint weighed : weighing.points()) {
            requirePoint(weighed);
            sum += weighed.weight();
        }
        for (Term term : taken) {
            sum += cost(term, weighing);
        }
        for (Term prime : primes) {
            long most = taken.contains(prime) ? 0 : cost(prime, weighing);
            if (!lacking.contains(prime) && worth(prime, weighing) > most) {
                throw new AssertionError(prime + " is worth too much in " + weighing);
            }
        }
        return -Math.floorDiv(-sum, weighing.unit());
    }

    private void requirePoint(WeighedPoint weighed) {
        Cube minterm = weighed.point().minterm();
        int output = weighed.point().output();
        if (weighed.weight() < 0
                || !minterm.isMinterm()
                || !functions.on().at(minterm).contains(output)
                || functions.dontCare().at(minterm).contains(output)) {
            throw new AssertionError(weighed.toString());
        }
    }

    private long cost(Term term, Weighing weighing) {
        return (literals ? term.cube().literalCount() : 1) * weighing.unit() + weighing.surcharge();
    }

    private static long worth(Term term, Weighing weighing) {
        return weighing.points().stream()
                .filter(weighed -> term.outputs().contains(weighed.point().output())
                        && term.cube().contains(weighed.point().minterm()))
                .mapToLong(WeighedPoint::weight)
                .sum();
    }

    /** By base-three numbers, digit 2 for a free input: of such a cube what both halves allow. */
    private static List<Term> primes(Specification functions) {
        int inputs = functions.inputs();
        int count = (int) Math.round(Math.pow(3, inputs));
        Bits[] allowed = new Bits[count];
        List<Term> primes = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int worth = 1;
            while (worth < count && number / worth % 3 != 2) {
                worth *= 3;
            }
            if (worth < count) {
                allowed[number] = allowed[number - worth].and(allowed[number - 2 * worth]);
            } else {
                Cube minterm = cube(inputs, number);
                allowed[number] =
                        functions.on().at(minterm).or(functions.dontCare().at(minterm));
            }
        }
        for (int number = 0; number < count; number++) {
            boolean prime = !allowed[number].isEmpty();
            for (int worth = 1; worth < count; worth *= 3) {
                int digit = number / worth % 3;
                prime &= digit == 2 || !allowed[number + (2 - digit) * worth].equals(allowed[number]);
            }
            if (prime) {
                primes.add(new Term(cube(inputs, number), allowed[number]));
            }
        }
        return primes;
    }

    private static Cube cube(int inputs, int number) {
        Cube cube = Cube.universe(inputs);
        for (int input = 0, rest = number; input < inputs; input++, rest /= 3) {
            cube = rest % 3 == 2 ? cube : cube.with(input, rest % 3 == 1);
        }
        return cube;
    }
}
