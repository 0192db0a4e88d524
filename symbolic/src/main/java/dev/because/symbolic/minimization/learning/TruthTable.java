package dev.because.symbolic.minimization.learning;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.learning.table.BinaryTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What some rows say of each combination of a few inputs. A combination is decided where one answer has at least so many
 * votes more than the other; what is not decided, above all what never occurs, does not matter.
 *
 * @param inputs the inputs of the table
 * @param votes for each combination that occurs, how many rows say yes and how many no
 */
record TruthTable(List<Integer> inputs, Map<Long, Votes> votes) {
    /** How many rows say yes, and how many no. */
    record Votes(int yes, int no) {
        Votes plus(boolean isYes) {
            return isYes ? new Votes(yes + 1, no) : new Votes(yes, no + 1);
        }
    }

    static TruthTable of(BinaryTable table, BitSet rows, List<Integer> inputs) {
        Map<Long, Votes> votes = new TreeMap<>();
        rows.stream().forEach(row -> {
            long combination = 0;
            for (int input : inputs) {
                combination = 2 * combination + (table.is(input, row) ? 1 : 0);
            }
            votes.merge(
                    combination,
                    new Votes(0, 0).plus(table.isYes(row)),
                    (before, one) -> new Votes(before.yes() + one.yes(), before.no() + one.no()));
        });
        return new TruthTable(List.copyOf(inputs), votes);
    }

    /** How many combinations occur with both answers. */
    int conflicts() {
        return (int) votes.values().stream()
                .filter(vote -> vote.yes() > 0 && vote.no() > 0)
                .count();
    }

    /** The greatest margin by which some combination says yes, or no. */
    int greatestMargin(boolean yes) {
        return votes.values().stream()
                .mapToInt(vote -> yes ? vote.yes() - vote.no() : vote.no() - vote.yes())
                .max()
                .orElse(0);
    }

    /** The combinations that are decided so. */
    List<Long> decided(boolean yes, int margin) {
        List<Long> found = new ArrayList<>();
        votes.forEach((combination, vote) -> {
            if ((yes ? vote.yes() - vote.no() : vote.no() - vote.yes()) >= margin) {
                found.add(combination);
            }
        });
        return found;
    }

    /** What an expression for the target, or for its negation, must do. */
    Specification specification(boolean yes, int margin) {
        int width = inputs.size();
        List<Cube> on = cubes(decided(yes, margin));
        List<Cube> off = cubes(decided(!yes, margin));
        return new Specification(
                Ports.lettered(width, 1), Cover.of(width, on), Cover.of(width, Undecided.of(width, on, off)));
    }

    private List<Cube> cubes(List<Long> combinations) {
        return combinations.stream()
                .map(row -> Cube.minterm(inputs.size(), row))
                .toList();
    }
}
