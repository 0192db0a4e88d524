package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.Point;
import dev.because.symbolic.minimization.covering.CoveringProblem;
import java.util.Arrays;
import java.util.List;

/**
 * Which primes cover which points, reduced to points whose primes are the fewest: whoever covers these covers all.
 *
 * @param points one for each row
 * @param primes one for each column
 * @param covered for each prime, the numbers of the points that it covers, ascending
 */
record PrimeTable(List<Point> points, List<Term> primes, int[][] covered) {
    PrimeTable {
        points = List.copyOf(points);
        primes = List.copyOf(primes);
    }

    /** To cover all points with as few primes as possible, of as few literals as possible. */
    CoveringProblem problem() {
        int[] literals =
                primes.stream().mapToInt(prime -> prime.cube().literalCount()).toArray();
        return CoveringProblem.of(points.size(), Arrays.asList(covered), literals);
    }

    List<Term> chosen(List<Integer> columns) {
        return columns.stream().map(primes::get).toList();
    }
}
