package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Point;
import dev.because.symbolic.minimization.cube.CubeSpace;
import dev.because.symbolic.minimization.cube.PackedFunction;
import dev.because.symbolic.minimization.espresso.Essentials;
import java.util.ArrayList;
import java.util.List;

/** The essential primes of a function: every cover by primes has them, because each has a point that no other covers. */
final class EssentialPrimes {
    /** Whether an output is allowed at every minterm of a packed cube. */
    interface ImplicantTest {
        boolean isImplicant(long[] cube, int output);
    }

    /** A prime with a point of one output that only it covers. */
    record Essential(long[] prime, long[] point) {
        int output(CubeSpace space) {
            int output = 0;
            while (!space.hasOutput(point, output)) {
                output++;
            }
            return output;
        }
    }

    private final CubeSpace space;
    private final ImplicantTest test;

    private EssentialPrimes(CubeSpace space, ImplicantTest test) {
        this.space = space;
        this.test = test;
    }

    /** Those of the terms of a cover, with all their outputs, that are essential primes; fewer when the budget runs out. */
    static List<Essential> among(PackedFunction function, List<long[]> cover, ImplicantTest test, Budget budget) {
        EssentialPrimes terms = new EssentialPrimes(function.space(), test);
        Essentials essentials = new Essentials(function.space());
        List<long[]> wide = cover.stream().map(terms::widened).toList();
        List<Essential> found = new ArrayList<>();
        for (long[] cube : wide) {
            if (!budget.isOver() && terms.isPrime(cube)) {
                essentials
                        .distinguished(cube, wide, function.dontCare())
                        .ifPresent(point -> found.add(new Essential(cube, point)));
            }
        }
        return found;
    }

    /** A table of only these, which bounds what all points need. */
    static PrimeTable table(CubeSpace space, List<Essential> essentials) {
        List<Point> points = essentials.stream()
                .map(one -> new Point(space.unpack(one.point()).cube(), one.output(space)))
                .toList();
        List<Term> primes =
                essentials.stream().map(one -> space.unpack(one.prime())).toList();
        int[][] covered = new int[primes.size()][];
        for (int number = 0; number < covered.length; number++) {
            covered[number] = new int[] {number};
        }
        return new PrimeTable(points, primes, covered, true);
    }

    private long[] widened(long[] cube) {
        long[] wide = cube.clone();
        for (int output = 0; output < space.outputs(); output++) {
            if (!space.hasOutput(cube, output) && test.isImplicant(cube, output)) {
                space.addOutput(wide, output);
            }
        }
        return wide;
    }

    private boolean isPrime(long[] cube) {
        long[] larger = cube.clone();
        for (int w = 0; w < space.inputWords(); w++) {
            for (long lacking = ~cube[w]; lacking != 0; lacking &= lacking - 1) {
                larger[w] = cube[w] | Long.lowestOneBit(lacking);
                if (isImplicant(larger)) {
                    return false;
                }
            }
            larger[w] = cube[w];
        }
        return true;
    }

    private boolean isImplicant(long[] cube) {
        for (int output = 0; output < space.outputs(); output++) {
            if (space.hasOutput(cube, output) && !test.isImplicant(cube, output)) {
                return false;
            }
        }
        return true;
    }
}
