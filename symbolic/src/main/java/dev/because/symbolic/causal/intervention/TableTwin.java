package dev.because.symbolic.causal.intervention;

import dev.because.symbolic.causal.ProbabilityTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A variable with a plain table in both worlds. One number, uniform between 0 and 1, decides in both: each world divides the
 * interval among the states in their listed order, by the row that holds there. As nothing but the two nodes of the variable
 * depends on that number, it is added up beforehand: the other node has the seen one among its parents, and the chance of a
 * state is the part of the seen state's interval that the state's own interval covers.
 */
final class TableTwin {
    private final Worlds worlds;
    private final ProbabilityTable table;
    private final int[] parents;
    private final double[][] ends;

    TableTwin(Worlds worlds, int variable) {
        this.worlds = worlds;
        this.table = (ProbabilityTable) worlds.network().mechanism(variable);
        this.parents = worlds.network().parents(variable);
        this.ends = new double[table.rows()][];
        double[] values = table.values();
        for (int row = 0; row < ends.length; row++) {
            ends[row] = ends(values, row * table.states(), table.states());
        }
    }

    /** Where the interval of each state ends; the first one begins at 0, and the last one ends at 1. */
    private static double[] ends(double[] values, int from, int count) {
        double[] ends = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[from + i];
            ends[i] = sum;
        }
        for (int i = 0; i < count; i++) {
            ends[i] /= sum;
        }
        return ends;
    }

    /**
     * Adds the variable's node in the other world.
     *
     * @return whether the answer depends on how chance is shared: two different rows can hold in the two worlds, and chance
     *     has a part in both
     */
    boolean add(int variable) {
        int[] moving = IntStream.range(0, parents.length)
                .filter(p -> worlds.differs(parents[p]) && !worlds.isActedUpon(parents[p]))
                .toArray();
        int[] sizes = IntStream.concat(
                        IntStream.concat(IntStream.of(table.states()), IntStream.of(table.parentStates())),
                        IntStream.of(moving).map(p -> table.parentStates()[p]))
                .toArray();
        Combinations given = new Combinations(sizes);
        double[] values = new double[given.times(table.states()).count()];
        boolean shared = false;
        for (int i = 0; i < given.count(); i++) {
            int[] states = given.states(i);
            int[] seen = Arrays.copyOfRange(states, 1, 1 + parents.length);
            int[] other = seen.clone();
            for (int p = 0; p < parents.length; p++) {
                other[p] = worlds.isActedUpon(parents[p]) ? worlds.action(parents[p]) : other[p];
            }
            for (int m = 0; m < moving.length; m++) {
                other[moving[m]] = states[1 + parents.length + m];
            }
            int seenRow = table.row(seen);
            int otherRow = table.row(other);
            System.arraycopy(covered(states[0], seenRow, otherRow), 0, values, i * table.states(), table.states());
            shared |= seenRow != otherRow && isRandom(seenRow) && isRandom(otherRow) && isPossible(seen);
        }
        List<String> names = new ArrayList<>(List.of(worlds.name(variable)));
        IntStream.of(parents).mapToObj(worlds::name).forEach(names::add);
        IntStream.of(moving).mapToObj(p -> worlds.otherName(parents[p])).forEach(names::add);
        worlds.addOther(variable, names, new ProbabilityTable(table.states(), sizes, values));
        return shared;
    }

    /** Whether chance has no part in any row that can hold in the other world: then both worlds share nothing. */
    boolean isCertain() {
        Combinations rows = new Combinations(table.parentStates());
        return IntStream.range(0, rows.count()).mapToObj(rows::states).noneMatch(states -> {
            boolean possible = IntStream.range(0, parents.length)
                    .allMatch(p -> !worlds.isActedUpon(parents[p]) || worlds.action(parents[p]) == states[p]);
            return possible && isRandom(table.row(states));
        });
    }

    private boolean isPossible(int[] seen) {
        return IntStream.range(0, parents.length)
                .allMatch(p -> IntStream.of(worlds.seenStates(parents[p])).anyMatch(state -> state == seen[p]));
    }

    private boolean isRandom(int row) {
        double[] probabilities = IntStream.range(0, table.states())
                .mapToDouble(state -> ends[row][state] - begin(row, state))
                .toArray();
        return Degrees.isRandom(probabilities);
    }

    private double[] covered(int state, int seenRow, int otherRow) {
        double[] covered = new double[table.states()];
        double sum = 0;
        for (int other = 0; other < covered.length; other++) {
            double from = Math.max(begin(seenRow, state), begin(otherRow, other));
            double to = Math.min(ends[seenRow][state], ends[otherRow][other]);
            covered[other] = Math.max(0, to - from);
            sum += covered[other];
        }
        for (int other = 0; other < covered.length; other++) {
            // a state that cannot be seen in this row: whatever stands here never counts
            covered[other] = sum == 0 ? ends[otherRow][other] - begin(otherRow, other) : covered[other] / sum;
        }
        return covered;
    }

    private double begin(int row, int state) {
        return state == 0 ? 0 : ends[row][state - 1];
    }
}
