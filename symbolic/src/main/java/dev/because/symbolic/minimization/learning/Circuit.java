package dev.because.symbolic.minimization.learning;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Literal;
import dev.because.symbolic.minimization.learning.table.BinaryTable;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A circuit of two levels over some inputs of a table.
 *
 * @param form whether the cover is of what is true, or of what is false
 * @param inputs which input of the table each input of the cover is
 * @param cover the products; of a product of sums, those of its negation
 */
public record Circuit(Form form, List<Integer> inputs, Cover cover) {
    /** @throws IllegalArgumentException if the cover has another number of inputs, or not one output */
    public Circuit {
        inputs = List.copyOf(inputs);
        if (cover.inputs() != inputs.size() || cover.outputs() != 1) {
            throw new IllegalArgumentException(inputs + " are not the inputs of " + cover);
        }
    }

    /** The rows in which it is true. */
    public BitSet apply(BinaryTable table) {
        BitSet covered = new BitSet(table.rows());
        for (Cube cube : cover.cubes(0)) {
            BitSet product = table.all();
            for (Literal literal : cube.literals()) {
                product.and(table.rows(inputs.get(literal.input()), literal.positive()));
            }
            covered.or(product);
        }
        if (form == Form.PRODUCT_OF_SUMS) {
            covered.flip(0, table.rows());
        }
        return covered;
    }

    /** How many literals it has. */
    public int literals() {
        return cover.literalCount();
    }

    /** How many products, or sums, it has. */
    public int terms() {
        return cover.termCount();
    }

    /** The inputs of the table that it has a literal of, in ascending order. */
    public List<Integer> used() {
        return cover.cubes(0).stream()
                .flatMap(cube -> cube.literals().stream())
                .map(literal -> inputs.get(literal.input()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether it says the same of every row. */
    public boolean isConstant() {
        return literals() == 0;
    }

    /** In words: {@code (wheel or face) and (hand or flower)}. */
    public String text(IntFunction<String> names) {
        boolean products = form == Form.SUM_OF_PRODUCTS;
        if (isConstant()) {
            return (cover.termCount() > 0) == products ? "always" : "never";
        }
        return cover.cubes(0).stream()
                .sorted()
                .map(cube -> group(cube, names, products))
                .collect(Collectors.joining(products ? " or " : " and "));
    }

    private String group(Cube cube, IntFunction<String> names, boolean products) {
        String text = cube.literals().stream()
                .map(literal ->
                        (literal.positive() == products ? "" : "not ") + names.apply(inputs.get(literal.input())))
                .collect(Collectors.joining(products ? " and " : " or "));
        return cube.literalCount() > 1 && cover.termCount() > 1 ? "(" + text + ")" : text;
    }
}
