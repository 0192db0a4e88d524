package dev.because.symbolic.minimization.learning.tree;

import dev.because.symbolic.minimization.learning.table.BinaryTable;
import java.util.BitSet;

/** A tree of questions about inputs, each answered by yes or no: what a circuit is held against. */
public sealed interface DecisionTree {
    /** The rows of which it says yes. */
    default BitSet apply(BinaryTable table) {
        BitSet said = new BitSet(table.rows());
        for (int row = 0; row < table.rows(); row++) {
            said.set(row, says(table, row));
        }
        return said;
    }

    /** What it says of a row. */
    boolean says(BinaryTable table, int row);

    /** How many questions it has. */
    int questions();

    /** An answer. */
    record Leaf(boolean answer) implements DecisionTree {
        @Override
        public boolean says(BinaryTable table, int row) {
            return answer;
        }

        @Override
        public int questions() {
            return 0;
        }
    }

    /** A question about an input, and what follows if it is true or not. */
    record Question(int input, DecisionTree ifTrue, DecisionTree ifFalse) implements DecisionTree {
        @Override
        public boolean says(BinaryTable table, int row) {
            return (table.is(input, row) ? ifTrue : ifFalse).says(table, row);
        }

        @Override
        public int questions() {
            return 1 + ifTrue.questions() + ifFalse.questions();
        }
    }
}
