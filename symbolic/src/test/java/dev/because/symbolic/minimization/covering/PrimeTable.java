package dev.because.symbolic.minimization.covering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Quine's and McCluskey's table of a function: rows are its minterms, columns its primes, costs their literals. */
final class PrimeTable {
    private PrimeTable() {}

    /** The function that is on in row i if the i-th random number is below one half. */
    static CoveringProblem random(int variables) {
        Random random = new Random(variables);
        boolean[] on = new boolean[1 << variables];
        for (int row = 0; row < on.length; row++) {
            on[row] = random.nextDouble() < 0.5;
        }
        return of(variables, row -> on[row]);
    }

    /** On where 3 to 6 of 9 inputs are. */
    static CoveringProblem nineSymmetric() {
        return of(9, row -> Integer.bitCount(row) >= 3 && Integer.bitCount(row) <= 6);
    }

    static CoveringProblem of(int variables, IntPredicate on) {
        int[] minterms = IntStream.range(0, 1 << variables).filter(on).toArray();
        List<long[]> primes = primes(variables, minterms);
        List<int[]> rows = new ArrayList<>();
        int[] literals = new int[primes.size()];
        for (int i = 0; i < literals.length; i++) {
            long value = primes.get(i)[0];
            long free = primes.get(i)[1];
            rows.add(Arrays.stream(minterms)
                    .filter(minterm -> (minterm & ~free) == value)
                    .map(minterm -> Arrays.binarySearch(minterms, minterm))
                    .toArray());
            literals[i] = variables - Long.bitCount(free);
        }
        return CoveringProblem.of(minterms.length, rows, literals);
    }

    /** Cubes as fixed bits and free bits; merged until nothing merges. */
    private static List<long[]> primes(int variables, int[] minterms) {
        List<long[]> primes = new ArrayList<>();
        Set<List<Long>> level = new LinkedHashSet<>();
        for (int minterm : minterms) {
            level.add(List.of((long) minterm, 0L));
        }
        while (!level.isEmpty()) {
            Set<List<Long>> next = new LinkedHashSet<>();
            Set<List<Long>> merged = new HashSet<>();
            for (List<Long> cube : level) {
                for (int i = 0; i < variables; i++) {
                    long bit = 1L << i;
                    List<Long> partner = List.of(cube.get(0) ^ bit, cube.get(1));
                    if ((cube.get(1) & bit) == 0 && level.contains(partner)) {
                        merged.add(cube);
                        next.add(List.of(cube.get(0) & ~bit, cube.get(1) | bit));
                    }
                }
            }
            level.stream()
                    .filter(cube -> !merged.contains(cube))
                    .forEach(cube -> primes.add(new long[] {cube.get(0), cube.get(1)}));
            level = next;
        }
        return primes;
    }
}
