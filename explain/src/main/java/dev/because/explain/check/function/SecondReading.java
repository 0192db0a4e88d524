package dev.because.explain.check.function;

import dev.because.explain.facts.FunctionFact;
import dev.because.explain.facts.FunctionFact.GivenForm;
import dev.because.symbolic.logic.expression.Expression;
import dev.because.symbolic.logic.expression.Expression.And;
import dev.because.symbolic.logic.expression.Expression.Not;
import dev.because.symbolic.logic.expression.Expression.Or;
import dev.because.symbolic.logic.expression.Expression.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The terms that an expression is written as, found by evaluating each of its parts in every row: the rows where it holds
 * tell which inputs must have which value.
 *
 * @param inputs the inputs, in order
 * @param expression what stands in the question
 */
record SecondReading(List<String> inputs, Expression expression) {
    /** What it is, of these sides the first; empty if it is neither. */
    Optional<GivenForm> form(List<String> sides) {
        for (String side : sides) {
            List<String> cubes = cubes(side.equals(FunctionFact.ON));
            if (!cubes.isEmpty()) {
                return Optional.of(new GivenForm(side, cubes));
            }
        }
        return Optional.empty();
    }

    /** Its terms; none if a part of it is no term. */
    private List<String> cubes(boolean sum) {
        boolean several = sum ? expression instanceof Or : expression instanceof And;
        List<String> cubes = new ArrayList<>();
        for (Expression part : several ? expression.operands() : List.of(expression)) {
            boolean flat = isLiteral(part)
                    || (sum ? part instanceof And : part instanceof Or)
                            && part.operands().stream().allMatch(SecondReading::isLiteral);
            String cube = flat ? cube(part, sum) : "";
            int literals = isLiteral(part) ? 1 : part.operands().size();
            if (cube.isEmpty() || cube.replace("-", "").length() != literals) {
                return List.of();
            }
            cubes.add(cube);
        }
        return cubes;
    }

    private static boolean isLiteral(Expression part) {
        return part instanceof Variable || part instanceof Not not && not.operand() instanceof Variable;
    }

    /** The rows in which a part has that value, as far as they agree; empty if there are none. */
    private String cube(Expression part, boolean value) {
        StringBuilder cube = new StringBuilder();
        for (int row = 0; row < 1 << inputs.size(); row++) {
            int number = row;
            if (part.at(name -> digit(number, inputs.indexOf(name)) == '1') == value) {
                boolean first = cube.isEmpty();
                for (int input = 0; input < inputs.size(); input++) {
                    if (first) {
                        cube.append(digit(row, input));
                    } else if (cube.charAt(input) != digit(row, input)) {
                        cube.setCharAt(input, '-');
                    }
                }
            }
        }
        return cube.toString();
    }

    private char digit(int row, int input) {
        return (row >> inputs.size() - 1 - input & 1) == 1 ? '1' : '0';
    }
}
