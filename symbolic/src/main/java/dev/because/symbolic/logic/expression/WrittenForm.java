package dev.because.symbolic.logic.expression;

import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.expression.Expression.And;
import dev.because.symbolic.logic.expression.Expression.Not;
import dev.because.symbolic.logic.expression.Expression.Or;
import dev.because.symbolic.logic.expression.Expression.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The terms of an expression that is a sum of products of literals, or a product of sums of them, just as it is written:
 * {@code AB + A} has two terms, though one would do.
 */
public final class WrittenForm {
    private final List<String> inputs;
    private final boolean sum;

    private WrittenForm(List<String> inputs, boolean sum) {
        this.inputs = inputs;
        this.sum = sum;
    }

    /** The products of a sum, in order; empty if it is no sum of products, or a product has an input twice. */
    public static Optional<List<Cube>> products(Expression expression, List<String> inputs) {
        return new WrittenForm(inputs, true).terms(expression);
    }

    /**
     * The sums of a product, in order, each as the product that is its negation ({@code A+B'} as {@code A'B}); empty if it
     * is no product of sums, or a sum has an input twice.
     */
    public static Optional<List<Cube>> negatedSums(Expression expression, List<String> inputs) {
        return new WrittenForm(inputs, false).terms(expression);
    }

    private Optional<List<Cube>> terms(Expression expression) {
        boolean several = sum ? expression instanceof Or : expression instanceof And;
        List<Cube> terms = new ArrayList<>();
        for (Expression operand : several ? expression.operands() : List.of(expression)) {
            Optional<Cube> term = term(operand);
            if (term.isEmpty()) {
                return Optional.empty();
            }
            terms.add(term.get());
        }
        return Optional.of(List.copyOf(terms));
    }

    private Optional<Cube> term(Expression expression) {
        boolean several = sum ? expression instanceof And : expression instanceof Or;
        Cube cube = Cube.universe(inputs.size());
        for (Expression operand : several ? expression.operands() : List.of(expression)) {
            boolean negated = operand instanceof Not;
            OptionalInt input = input(operand instanceof Not not ? not.operand() : operand);
            if (input.isEmpty() || cube.cares().contains(input.getAsInt())) {
                return Optional.empty();
            }
            cube = cube.with(input.getAsInt(), sum != negated);
        }
        return Optional.of(cube);
    }

    private OptionalInt input(Expression expression) {
        return expression instanceof Variable variable
                ? OptionalInt.of(inputs.indexOf(variable.name()))
                : OptionalInt.empty();
    }
}
