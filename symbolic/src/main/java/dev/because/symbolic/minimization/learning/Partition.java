package dev.because.symbolic.minimization.learning;

import dev.because.symbolic.minimization.learning.table.BinaryTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows grouped by the values of the inputs chosen so far: the rows of a truth table that occur. */
final class Partition {
    /** Scores that differ by no more are the same. */
    static final double ROUNDING = 1e-9;

    private final BinaryTable table;
    private final int[] rows;
    private final Evidence evidence;
    private final byte[] yes;
    private final int[] cells;
    private final int count;
    private final List<Integer> inputs;

    private Partition(BinaryTable table, int[] rows, Evidence evidence, int[] cells, int count, List<Integer> inputs) {
        this.table = table;
        this.rows = rows;
        this.evidence = evidence;
        this.yes = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            yes[i] = (byte) (table.isYes(rows[i]) ? 1 : 0);
        }
        this.cells = cells;
        this.count = count;
        this.inputs = List.copyOf(inputs);
    }

    /** All rows in one group. */
    static Partition whole(BinaryTable table, int[] rows, Evidence evidence) {
        return new Partition(table, rows, evidence, new int[rows.length], 1, List.of());
    }

    /** The inputs that the rows are grouped by, in the order in which they were chosen. */
    List<Integer> inputs() {
        return inputs;
    }

    /** Grouped by another input as well. */
    Partition by(int input) {
        int[] finer = new int[rows.length];
        int[] numbers = new int[2 * count];
        Arrays.fill(numbers, -1);
        int found = 0;
        for (int i = 0; i < rows.length; i++) {
            int cell = 2 * cells[i] + (table.is(input, rows[i]) ? 1 : 0);
            if (numbers[cell] < 0) {
                numbers[cell] = found++;
            }
            finer[i] = numbers[cell];
        }
        return new Partition(table, rows, evidence, finer, found, with(input));
    }

    /** How probable the target is if each group has a rate of its own, and how improbable the choice of these inputs. */
    double score() {
        int[] counts = new int[2 * count];
        for (int i = 0; i < rows.length; i++) {
            counts[2 * cells[i] + yes[i]]++;
        }
        return logLikelihood(counts) - evidence.choice(inputs, table);
    }

    /** The score with another input. */
    double scoreWith(int input, byte[] first) {
        int[] counts = new int[4 * count];
        for (int i = 0; i < rows.length; i++) {
            counts[4 * cells[i] + 2 * first[i] + yes[i]]++;
        }
        return logLikelihood(counts) - evidence.choice(with(input), table);
    }

    /** The score with two other inputs. */
    double scoreWith(int input, byte[] first, int other, byte[] second) {
        int[] counts = new int[8 * count];
        for (int i = 0; i < rows.length; i++) {
            counts[8 * cells[i] + 4 * first[i] + 2 * second[i] + yes[i]]++;
        }
        return logLikelihood(counts) - evidence.choice(with(input, other), table);
    }

    private double logLikelihood(int[] counts) {
        double log = 0;
        for (int i = 0; i < counts.length; i += 2) {
            if (counts[i] + counts[i + 1] > 0) {
                log += evidence.of(counts[i + 1], counts[i]);
            }
        }
        return log;
    }

    private List<Integer> with(Integer... others) {
        List<Integer> more = new ArrayList<>(inputs);
        more.addAll(List.of(others));
        return more;
    }

    /** Whether some group has rows of both kinds. */
    boolean isMixed() {
        int[] seen = new int[count];
        for (int i = 0; i < rows.length; i++) {
            seen[cells[i]] |= 1 + yes[i];
        }
        return Arrays.stream(seen).anyMatch(kinds -> kinds == 3);
    }
}
