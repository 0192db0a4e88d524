package dev.because.symbolic.causal.format.bif;

import dev.because.symbolic.causal.format.source.Declaration;
import dev.because.symbolic.causal.format.source.Distribution;
import dev.because.symbolic.causal.format.source.Draft;
import dev.because.symbolic.causal.format.source.Numbers;
import dev.because.symbolic.causal.format.source.Place;
import dev.because.symbolic.causal.format.source.TableDraft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what follows the word {@code probability}, once all variables are known. */
final class ProbabilityBlock {
    private record DefaultRow(double[] numbers, Place place) {}

    private final BifTokens tokens;
    private final Draft draft;

    ProbabilityBlock(BifTokens tokens, Draft draft) {
        this.tokens = tokens;
        this.draft = draft;
    }

    /** @throws dev.because.symbolic.logic.BadInputException if it is no table, or not a whole one */
    void read() {
        tokens.expect('(', "( and the variable");
        Place place = tokens.place();
        Declaration variable = draft.variable(tokens.name("the variable"), place);
        tokens.skip('|');
        tokens.skip(',');
        Place parentsPlace = tokens.place();
        List<String> names = new ArrayList<>();
        while (!tokens.skip(')')) {
            Place parent = tokens.place();
            names.add(tokens.name("a parent, or ) after the last"));
            draft.variable(names.get(names.size() - 1), parent);
            tokens.skip(',');
        }
        List<Declaration> parents = draft.parents(variable, names, parentsPlace);
        tokens.expect('{', "{ before the table");
        TableDraft table = draft.table(variable, parents, place);
        Optional<DefaultRow> others = Optional.empty();
        while (!tokens.skip('}')) {
            Place row = tokens.place();
            if (tokens.skip('(')) {
                int[] states = states(parents);
                table.row(states, numbers("a number of the row, or ; after it"), row);
            } else if (tokens.peek().is("table")) {
                tokens.next();
                table.all(byRows(numbers("a number of the table, or ; after it"), table), row);
            } else if (tokens.peek().is("default")) {
                tokens.next();
                if (others.isPresent()) {
                    throw row.refusal("a second default row", "one default row");
                }
                others = Optional.of(new DefaultRow(numbers("a number of the default row, or ; after it"), row));
            } else if (tokens.peek().is("property")) {
                tokens.next();
                tokens.property();
            } else {
                throw tokens.wrong("table, default, a row's parents in ( ), or } after the last row");
            }
        }
        others.ifPresent(row -> table.others(row.numbers(), row.place()));
        draft.define(table, place);
    }

    private int[] states(List<Declaration> parents) {
        int[] states = new int[parents.size()];
        for (int i = 0; i < states.length; i++) {
            Place place = tokens.place();
            if (tokens.peek().is(')')) {
                throw place.refusal("a row for " + i + " parents", "a state for each of the " + parents.size());
            }
            states[i] = parents.get(i)
                    .state(
                            tokens.name("a state of "
                                    + Numbers.shortened(parents.get(i).name())),
                            place);
            tokens.skip(',');
        }
        tokens.expect(')', ") after one state for each parent");
        return states;
    }

    private double[] numbers(String expected) {
        double[] numbers = new double[8];
        int count = 0;
        while (!tokens.skip(';')) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            Place place = tokens.place();
            numbers[count++] = Distribution.probability(tokens.number(expected), place);
            tokens.skip(',');
        }
        return Arrays.copyOf(numbers, count);
    }

    /** The numbers of a table row after row. */
    private static double[] byRows(double[] numbers, TableDraft table) {
        int states = table.variable().size();
        int rows = table.rows();
        if (numbers.length != rows * states) {
            return numbers; // whoever takes them says so
        }
        double[] turned = new double[numbers.length];
        for (int state = 0; state < states; state++) {
            for (int row = 0; row < rows; row++) {
                turned[row * states + state] = numbers[state * rows + row];
            }
        }
        return !areRows(turned, states) && areRows(numbers, states) ? numbers : turned;
    }

    private static boolean areRows(double[] numbers, int states) {
        for (int row = 0; row < numbers.length; row += states) {
            double sum = 0;
            for (int state = 0; state < states; state++) {
                sum += numbers[row + state];
            }
            if (Math.abs(sum - 1) > Distribution.TOLERANCE) {
                return false;
            }
        }
        return true;
    }
}
