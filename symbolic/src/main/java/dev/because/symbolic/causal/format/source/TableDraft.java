package dev.because.symbolic.causal.format.source;

import dev.because.symbolic.causal.ProbabilityTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A table that is filled row by row, in any order. */
public final class TableDraft {
    private final Declaration variable;
    private final List<Declaration> parents;
    private final Place place;
    private final double[] values;
    private final BitSet given = new BitSet();

    /** @throws dev.because.symbolic.logic.BadInputException if it would hold more than that many numbers */
    TableDraft(Declaration variable, List<Declaration> parents, Place place, long mostNumbers) {
        this.variable = variable;
        this.parents = parents;
        this.place = place;
        long numbers = variable.size();
        for (Declaration parent : parents) {
            numbers = Math.min(Long.MAX_VALUE / 2 / parent.size(), numbers) * parent.size();
        }
        if (numbers > mostNumbers) {
            throw place.refusal(
                    "more than " + mostNumbers + " numbers in the table of " + Numbers.shortened(variable.name()),
                    "at most " + Draft.MOST_NUMBERS + " in the whole model");
        }
        this.values = new double[(int) numbers];
    }

    public Declaration variable() {
        return variable;
    }

    public List<Declaration> parents() {
        return parents;
    }

    public int rows() {
        return values.length / variable.size();
    }

    /**
     * The row for those states of the parents.
     *
     * @throws dev.because.symbolic.logic.BadInputException if it was there before, or does not add up to one
     */
    public void row(int[] states, double[] numbers, Place where) {
        int row = 0;
        for (int i = 0; i < states.length; i++) {
            row = row * parents.get(i).size() + states[i];
        }
        if (given.get(row)) {
            throw where.refusal("the " + words(row) + " a second time", "each row once");
        }
        put(row, count(numbers, where, words(row)), where);
    }

    /**
     * The row for all combinations of states that have none of their own.
     *
     * @throws dev.because.symbolic.logic.BadInputException if it does not add up to one
     */
    public void others(double[] numbers, Place where) {
        double[] row = Distribution.checked(
                count(numbers, where, "default row of " + variable.name()),
                "the default row of " + variable.name(),
                where);
        for (int next = given.nextClearBit(0); next < rows(); next = given.nextClearBit(next + 1)) {
            System.arraycopy(row, 0, values, next * row.length, row.length);
            given.set(next);
        }
    }

    /**
     * All rows, one after the other.
     *
     * @throws dev.because.symbolic.logic.BadInputException if there are too few numbers or too many, or a row does not add up
     *     to one
     */
    public void all(double[] numbers, Place where) {
        if (numbers.length != values.length) {
            String each = variable.size() + " for each of " + rows() + " rows";
            throw where.refusal(
                    counted(numbers.length) + " for " + Numbers.shortened(variable.name()),
                    rows() == 1 ? variable.size() + ", one for each state" : values.length + ", " + each);
        }
        if (!given.isEmpty()) {
            throw where.refusal("a second table for " + variable.name(), "each row once");
        }
        for (int row = 0; row < rows(); row++) {
            double[] slice = new double[variable.size()];
            System.arraycopy(numbers, row * slice.length, slice, 0, slice.length);
            put(row, slice, where);
        }
    }

    private double[] count(double[] numbers, Place where, String what) {
        if (numbers.length != variable.size()) {
            throw where.refusal(
                    counted(numbers.length) + " in the " + what,
                    variable.size() + ", one for each state of " + variable.name());
        }
        return numbers;
    }

    private static String counted(int numbers) {
        return numbers == 1 ? "1 number" : numbers + " numbers";
    }

    private void put(int row, double[] numbers, Place where) {
        double[] checked = Distribution.checked(numbers, "the " + words(row), where);
        System.arraycopy(checked, 0, values, row * checked.length, checked.length);
        given.set(row);
    }

    /** {@code row (yes, no) of dysp}. */
    private String words(int row) {
        if (parents.isEmpty()) {
            return "table of " + Numbers.shortened(variable.name());
        }
        List<String> states = new ArrayList<>();
        int rest = row;
        for (int i = parents.size() - 1; i >= 0; i--) {
            Declaration parent = parents.get(i);
            states.add(0, Numbers.shortened(parent.variable().states().get(rest % parent.size())));
            rest /= parent.size();
        }
        return "row (" + String.join(", ", states) + ") of " + Numbers.shortened(variable.name());
    }

    /** The table. @throws dev.because.symbolic.logic.BadInputException if a row is missing, which is named */
    ProbabilityTable table() {
        int missing = given.nextClearBit(0);
        if (missing < rows()) {
            throw place.refusal("no " + words(missing), "a row for each combination of the parents' states");
        }
        return new ProbabilityTable(
                variable.size(), parents.stream().mapToInt(Declaration::size).toArray(), values);
    }
}
