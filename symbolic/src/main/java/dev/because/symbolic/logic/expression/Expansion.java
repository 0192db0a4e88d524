package dev.because.symbolic.logic.expression;

import dev.because.symbolic.logic.Absorption;
import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.logic.Complement;
import dev.because.symbolic.logic.Cube;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Multiplies an expression out into a sum of products. A sum of products stays as it is written; elsewhere products that
 * others contain are dropped on the way. It never goes through the rows.
 */
final class Expansion {
    private static final int MOST_PRODUCTS = 1 << 18;

    private final int inputs;
    private final Map<String, Integer> places = new HashMap<>();

    Expansion(List<String> inputs) {
        this.inputs = inputs.size();
        inputs.forEach(name -> places.put(name, places.size()));
    }

    /** @throws BadInputException if a variable is no input, or there are too many products */
    List<Cube> products(Expression expression) {
        if (expression instanceof Expression.Variable variable) {
            return List.of(literal(variable, true));
        }
        if (expression instanceof Expression.Constant constant) {
            return constant.value() ? List.of(Cube.universe(inputs)) : List.of();
        }
        if (expression instanceof Expression.Not not) {
            return not.operand() instanceof Expression.Variable variable
                    ? List.of(literal(variable, false))
                    : Complement.of(inputs, products(not.operand()));
        }
        if (expression instanceof Expression.And and) {
            return product(and.operands().stream().map(this::products).toList());
        }
        if (expression instanceof Expression.Or or) {
            List<Cube> sum = new ArrayList<>();
            or.operands().forEach(operand -> sum.addAll(products(operand)));
            return limited(sum.stream().distinct().toList());
        }
        List<Cube> odd = List.of();
        for (Expression operand : expression.operands()) {
            odd = exclusive(odd, products(operand));
        }
        return odd;
    }

    private Cube literal(Expression.Variable variable, boolean positive) {
        Integer input = places.get(variable.name());
        if (input == null) {
            throw new BadInputException(
                    "the expression",
                    "the variable " + variable.name(),
                    "one of "
                            + String.join(
                                    ", ", places.keySet().stream().sorted().toList()));
        }
        return Cube.universe(inputs).with(input, positive);
    }

    private List<Cube> exclusive(List<Cube> first, List<Cube> second) {
        List<Cube> sum = new ArrayList<>(product(List.of(first, Complement.of(inputs, second))));
        sum.addAll(product(List.of(Complement.of(inputs, first), second)));
        return limited(sum);
    }

    /** The fewest products first, so that what grows stays small for long. */
    private List<Cube> product(List<List<Cube>> factors) {
        List<Cube> product = List.of(Cube.universe(inputs));
        for (List<Cube> factor :
                factors.stream().sorted(Comparator.comparingInt(List::size)).toList()) {
            List<Cube> next = new ArrayList<>();
            for (Cube cube : product) {
                for (Cube other : factor) {
                    cube.intersection(other).ifPresent(next::add);
                }
                limited(next);
            }
            product = product.size() == 1 || factor.size() == 1 && product.size() == next.size()
                    ? next
                    : Absorption.of(inputs, next);
        }
        return product;
    }

    private static List<Cube> limited(List<Cube> cubes) {
        if (cubes.size() > MOST_PRODUCTS) {
            throw new BadInputException(
                    "the expression", "more than " + MOST_PRODUCTS + " products when it is multiplied out", "fewer");
        }
        return cubes;
    }
}
