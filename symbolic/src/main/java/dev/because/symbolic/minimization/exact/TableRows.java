package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.Point;
import dev.because.symbolic.minimization.prime.Rows;
import dev.because.symbolic.minimization.prime.TablePrimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Builds the table of primes and points of functions that are small enough to list both.
 *
 * <p>The <em>signature</em> of a point is what all primes through it have in common; these are then all primes that contain
 * the signature. So points with one signature make one row, and a point inside the signature of another needs none: whatever
 * covers the other covers it too (P. McGeer, J. Sanghavi, R. Brayton, A. Sangiovanni-Vincentelli, <em>Espresso-Signature: a
 * new exact minimizer for logic functions</em>, 1993). What is left are the rows that row dominance would leave, found
 * without comparing rows.
 */
final class TableRows {
    private static final long MOST_POINTS = 1L << 22;

    private record Signature(int cares, int values, Bits outputs) {}

    private final int inputs;
    private final int outputs;
    private final Rows required;
    private final TablePrimes primes;
    /** For each point, by row and output, the literals that its primes have. */
    private final int[] cares;
    /** For each point the outputs that all its primes have, in so many words. */
    private final long[] common;

    private final int words;

    private TableRows(Specification functions, TablePrimes primes) {
        inputs = functions.inputs();
        outputs = functions.outputs();
        Rows on = Rows.of(functions.on());
        required = on.minus(Rows.of(functions.dontCare()));
        this.primes = primes;
        words = outputs + 63 >> 6;
        cares = new int[outputs << inputs];
        common = new long[cares.length * words];
    }

    /** Whether functions of so many inputs and outputs have few enough points. */
    static boolean fits(int inputs, int outputs) {
        return inputs <= Rows.MOST_INPUTS && (long) outputs << inputs <= MOST_POINTS;
    }

    /** The table of these functions, all of whose primes are these. */
    static PrimeTable of(Specification functions, TablePrimes primes) {
        TableRows rows = new TableRows(functions, primes);
        rows.sign();
        return rows.table(rows.represent());
    }

    private interface PointAction {
        void at(int row, int output, int index);
    }

    private void forEachPoint(int cares, int values, int[] members, PointAction action) {
        int free = (1 << inputs) - 1 & ~cares;
        int part = 0;
        do {
            int row = values | part;
            for (int output : members) {
                if (required.contains(output, row)) {
                    action.at(row, output, row * outputs + output);
                }
            }
            part = part - free & free;
        } while (part != 0);
    }

    private void sign() {
        Arrays.fill(common, -1L);
        for (int prime = 0; prime < primes.size(); prime++) {
            int literals = primes.cares(prime);
            long[] members = Arrays.copyOf(primes.outputs(prime).words(), words);
            forEachPrimePoint(prime, (row, output, index) -> {
                cares[index] |= literals;
                for (int word = 0; word < words; word++) {
                    common[index * words + word] &= members[word];
                }
            });
        }
    }

    private void forEachPrimePoint(int prime, PointAction action) {
        int[] members = primes.outputs(prime).stream().toArray();
        forEachPoint(primes.cares(prime), primes.values(prime), members, action);
    }

    /** Chooses a point for each signature that lies in no other, and gives it the number of its row; -1 for others. */
    private int[] represent() {
        int[] classes = new int[cares.length];
        Map<Signature, Integer> numbers = new HashMap<>();
        List<Integer> first = new ArrayList<>();
        int all = outputs << inputs;
        int[] everything = IntStream.range(0, outputs).toArray();
        forEachPoint(0, 0, everything, (row, output, index) -> {
            Bits shared = Bits.ofWords(Arrays.copyOfRange(common, index * words, (index + 1) * words));
            Signature signature = new Signature(cares[index], row & cares[index], shared);
            Integer number = numbers.putIfAbsent(signature, first.size());
            classes[index] = number == null ? first.size() : number;
            if (number == null) {
                first.add(index);
            }
        });
        boolean[] inside = new boolean[first.size()];
        numbers.forEach((signature, number) -> forEachPoint(
                signature.cares(),
                signature.values(),
                signature.outputs().stream().toArray(),
                (row, output, index) -> inside[classes[index]] |= classes[index] != number));
        int[] rowOf = new int[all];
        Arrays.fill(rowOf, -1);
        int next = 0;
        for (int number = 0; number < inside.length; number++) {
            if (!inside[number]) {
                rowOf[first.get(number)] = next++;
            }
        }
        return rowOf;
    }

    private PrimeTable table(int[] rowOf) {
        List<Point> points = new ArrayList<>();
        for (int index = 0; index < rowOf.length; index++) {
            if (rowOf[index] >= 0) {
                points.add(new Point(Cube.minterm(inputs, index / outputs), index % outputs));
            }
        }
        List<Term> columns = new ArrayList<>();
        List<int[]> covered = new ArrayList<>();
        int[] rows = new int[points.size()];
        for (int prime = 0; prime < primes.size(); prime++) {
            int[] count = new int[1];
            forEachPrimePoint(prime, (row, output, index) -> {
                if (rowOf[index] >= 0) {
                    rows[count[0]++] = rowOf[index];
                }
            });
            if (count[0] > 0) {
                columns.add(primes.term(prime));
                int[] found = Arrays.copyOf(rows, count[0]);
                Arrays.sort(found);
                covered.add(found);
            }
        }
        return new PrimeTable(points, columns, covered.toArray(int[][]::new), true);
    }
}
