package dev.because.symbolic.minimization.learning.tree;

import dev.because.symbolic.minimization.learning.table.BinaryTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Grows a decision tree (CART: Breiman, Friedman, Olshen and Stone, 1984), the question that lessens impurity most first,
 * wherever in the tree it is, until it has so many. Impurity is Gini's; of equal ones, the input of the lowest number and the
 * leaf that was there first. A leaf says what most of its rows say; of as many, no.
 */
public final class TreeGrowth {
    /** Gains that differ by no more are the same. */
    private static final double ROUNDING = 1e-9;

    /** A leaf that may yet become a question. */
    private static final class Bud {
        private final BitSet rows;
        private Optional<Choice> best;
        private Optional<Integer> asked = Optional.empty();
        private List<Bud> below = List.of();

        private Bud(BitSet rows, Optional<Choice> best) {
            this.rows = rows;
            this.best = best;
        }
    }

    private record Choice(int input, double gain) {}

    private final BinaryTable table;
    private final BitSet target;

    private TreeGrowth(BinaryTable table) {
        this.table = table;
        this.target = table.target();
    }

    /**
     * Grows a tree.
     *
     * @param rows the rows to learn from
     * @param questions at most so many
     */
    public static DecisionTree grow(BinaryTable table, BitSet rows, int questions) {
        return new TreeGrowth(table).grow(rows, questions);
    }

    private DecisionTree grow(BitSet rows, int questions) {
        Bud root = bud(rows);
        List<Bud> leaves = new ArrayList<>(List.of(root));
        for (int asked = 0; asked < questions; asked++) {
            Optional<Bud> next = next(leaves);
            if (next.isEmpty()) {
                break;
            }
            Bud bud = next.get();
            int input = bud.best.orElseThrow().input();
            bud.asked = Optional.of(input);
            bud.below = List.of(bud(part(bud.rows, input, true)), bud(part(bud.rows, input, false)));
            leaves.remove(bud);
            leaves.addAll(bud.below);
        }
        return tree(root);
    }

    /** The leaf whose best question lessens impurity most; of equal ones, the first. */
    private static Optional<Bud> next(List<Bud> leaves) {
        Optional<Bud> next = Optional.empty();
        double most = 0;
        for (Bud bud : leaves) {
            double gain = bud.best.map(Choice::gain).orElse(0.0);
            if (gain > most + ROUNDING) {
                most = gain;
                next = Optional.of(bud);
            }
        }
        return next;
    }

    private Bud bud(BitSet rows) {
        Optional<Choice> best = Optional.empty();
        double impurity = impurity(rows);
        for (int input = 0; impurity > 0 && input < table.inputs().size(); input++) {
            BitSet one = part(rows, input, true);
            BitSet other = part(rows, input, false);
            if (one.isEmpty() || other.isEmpty()) {
                continue;
            }
            double gain = impurity - impurity(one) - impurity(other);
            if (gain > best.map(Choice::gain).orElse(0.0) + ROUNDING) {
                best = Optional.of(new Choice(input, gain));
            }
        }
        return new Bud(rows, best);
    }

    /** Gini's impurity times the number of rows. */
    private double impurity(BitSet rows) {
        int all = rows.cardinality();
        double yes = yes(rows);
        return all == 0 ? 0 : 2 * yes * (all - yes) / all;
    }

    private int yes(BitSet rows) {
        BitSet yes = (BitSet) rows.clone();
        yes.and(target);
        return yes.cardinality();
    }

    private BitSet part(BitSet rows, int input, boolean value) {
        BitSet part = table.rows(input, value);
        part.and(rows);
        return part;
    }

    private DecisionTree tree(Bud bud) {
        return bud.asked
                .<DecisionTree>map(
                        input -> new DecisionTree.Question(input, tree(bud.below.get(0)), tree(bud.below.get(1))))
                .orElseGet(() -> new DecisionTree.Leaf(2 * yes(bud.rows) > bud.rows.cardinality()));
    }
}
