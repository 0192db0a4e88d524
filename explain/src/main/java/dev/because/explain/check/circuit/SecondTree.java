package dev.because.explain.check.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Grows a decision tree again, as nested lists of rows. */
final class SecondTree {
    private static final double SAME = 1e-9;

    private final SecondTable table;
    private final List<Leaf> leaves = new ArrayList<>();

    /**
     * Rows that take the same way.
     *
     * @param learned those that the tree is learned from
     * @param all these and those that it is judged by
     */
    private record Leaf(int[] learned, int[] all) {}

    private record Step(int leaf, int input, double gain) {}

    private SecondTree(SecondTable table) {
        this.table = table;
        int[] all = IntStream.range(0, table.rows()).toArray();
        leaves.add(
                new Leaf(Arrays.stream(all).filter(row -> table.learned()[row]).toArray(), all));
    }

    /** What a tree of so many questions says of each row. */
    static boolean[] says(SecondTable table, int questions) {
        SecondTree tree = new SecondTree(table);
        for (int i = 0; i < questions && tree.grow(); i++) {
            // each step asks one question
        }
        boolean[] says = new boolean[table.rows()];
        for (Leaf leaf : tree.leaves) {
            boolean answer = 2 * tree.yes(leaf.learned()) > leaf.learned().length;
            Arrays.stream(leaf.all()).forEach(row -> says[row] = answer);
        }
        return says;
    }

    private boolean grow() {
        Step best = new Step(-1, -1, 0);
        for (int i = 0; i < leaves.size(); i++) {
            Step step = best(i);
            best = step.gain() > best.gain() + SAME ? step : best;
        }
        if (best.input() < 0) {
            return false;
        }
        boolean[] asked = table.inputs().get(best.input());
        Leaf leaf = leaves.remove(best.leaf());
        leaves.add(part(leaf, asked, true));
        leaves.add(part(leaf, asked, false));
        return true;
    }

    private Step best(int number) {
        int[] rows = leaves.get(number).learned();
        Step best = new Step(number, -1, 0);
        for (int input = 0; input < table.inputs().size(); input++) {
            boolean[] asked = table.inputs().get(input);
            int[] one = Arrays.stream(rows).filter(row -> asked[row]).toArray();
            int[] other = Arrays.stream(rows).filter(row -> !asked[row]).toArray();
            double gain = mixture(rows) - mixture(one) - mixture(other);
            if (one.length > 0 && other.length > 0 && gain > best.gain() + SAME) {
                best = new Step(number, input, gain);
            }
        }
        return best;
    }

    private static Leaf part(Leaf leaf, boolean[] asked, boolean value) {
        return new Leaf(
                Arrays.stream(leaf.learned()).filter(row -> asked[row] == value).toArray(),
                Arrays.stream(leaf.all()).filter(row -> asked[row] == value).toArray());
    }

    /** How many rows would be wrong if each were given the answer of another at random. */
    private double mixture(int[] rows) {
        double share = rows.length == 0 ? 0 : (double) yes(rows) / rows.length;
        return 2 * share * (1 - share) * rows.length;
    }

    private int yes(int[] rows) {
        return (int) Arrays.stream(rows).filter(row -> table.target()[row]).count();
    }
}
