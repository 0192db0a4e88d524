package dev.because.symbolic.minimization.learning;

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
    private final int[] cells;
    private final int count;
    private final List<Integer> inputs;

    private Partition(BinaryTable table, int[] rows, Evidence evidence, int[] cells, int count, List<Integer> inputs) {
        this.table = table;
        this.rows = rows;
        this.evidence = evidence;
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
        return logLikelihood(cells, count) - evidence.choice(inputs, table);
    }

    /** The score with another input. */
    double scoreWith(int input, byte[] first) {
        int[] finer = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            finer[i] = 2 * cells[i] + first[i];
        }
        return logLikelihood(finer, 2 * count) - evidence.choice(with(input), table);
    }

    /** The score with two other inputs. */
    double scoreWith(int input, byte[] first, int other, byte[] second) {
        int[] finer = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            finer[i] = 4 * cells[i] + 2 * first[i] + second[i];
        }
        return logLikelihood(finer, 4 * count) - evidence.choice(with(input, other), table);
    }

    private List<Integer> with(Integer... others) {
        List<Integer> more = new ArrayList<>(inputs);
        more.addAll(List.of(others));
        return more;
    }

    private double logLikelihood(int[] groups, int most) {
        int[] all = new int[most];
        int[] yes = new int[most];
        for (int i = 0; i < rows.length; i++) {
            all[groups[i]]++;
            yes[groups[i]] += table.isYes(rows[i]) ? 1 : 0;
        }
        double log = 0;
        for (int group = 0; group < most; group++) {
            log += evidence.of(yes[group], all[group] - yes[group]);
        }
        return log;
    }

    /** Whether some group has rows of both kinds. */
    boolean isMixed() {
        int[] seen = new int[count];
        for (int i = 0; i < rows.length; i++) {
            seen[cells[i]] |= table.isYes(rows[i]) ? 1 : 2;
        }
        return Arrays.stream(seen).anyMatch(kinds -> kinds == 3);
    }
}
