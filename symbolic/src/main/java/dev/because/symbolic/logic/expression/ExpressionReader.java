package dev.because.symbolic.logic.expression;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.logic.expression.Expression.And;
import dev.because.symbolic.logic.expression.Expression.Constant;
import dev.because.symbolic.logic.expression.Expression.Not;
import dev.because.symbolic.logic.expression.Expression.Or;
import dev.because.symbolic.logic.expression.Expression.Variable;
import dev.because.symbolic.logic.expression.Expression.Xor;
import dev.because.symbolic.logic.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads Boolean expressions as people write them:
 *
 * <ul>
 *   <li>not: {@code A'}, {@code !A}, {@code ~A}, {@code not A}; binds closest
 *   <li>and: {@code A & B}, {@code A * B}, {@code A and B}, or just side by side: {@code AB}, {@code (A+B)(C+D)}
 *   <li>exclusive or: {@code A ^ B}, {@code A xor B}
 *   <li>or: {@code A | B}, {@code A + B}, {@code A or B}; binds loosest
 *   <li>the constants {@code 0} and {@code 1}, and parentheses
 * </ul>
 *
 * <p>Which names an unbroken run of letters and digits stands for: if the variables are declared, the longest declared name
 * that fits, and so on to the end of the run, which must come out even. If they are not, a run of capitals A to Z is a product
 * of variables of one letter ({@code ABC}), and any other run is one name ({@code wheel}, {@code x1}, {@code ab}).
 */
public final class ExpressionReader {
    private static final int DEEPEST = 200;

    private final String where;
    private final List<Token> tokens;
    private int position;
    private int depth;

    private ExpressionReader(String where, List<Token> tokens) {
        this.where = where;
        this.tokens = tokens;
    }

    /** Reads an expression of any variables. */
    public static Expression read(String text) {
        return read(text, List.of());
    }

    /**
     * Reads an expression.
     *
     * @param variables the names that it may have; none if it may have any
     * @throws BadInputException with the column, if there is an unknown variable, an operand is missing, a parenthesis is
     *     alone, or a character has no meaning
     */
    public static Expression read(String text, List<String> variables) {
        return read("the expression", text, variables);
    }

    static Expression read(String where, String text, List<String> variables) {
        ExpressionReader reader = new ExpressionReader(where, Tokens.of(where, text, variables));
        Expression expression = reader.readSum();
        if (!reader.peek().is(Kind.END)) {
            throw reader.wrong(reader.peek().is(Kind.CLOSE) ? "a parenthesis that was opened" : "an operator");
        }
        return expression;
    }

    private Expression readSum() {
        return readList(Kind.OR, this::readExclusive, Or::new);
    }

    private Expression readExclusive() {
        return readList(Kind.XOR, this::readProduct, Xor::new);
    }

    private Expression readList(
            Kind operator, Supplier<Expression> operand, Function<List<Expression>, Expression> join) {
        List<Expression> operands = new ArrayList<>(List.of(operand.get()));
        while (peek().is(operator)) {
            position++;
            operands.add(operand.get());
        }
        return operands.size() == 1 ? operands.get(0) : join.apply(operands);
    }

    private Expression readProduct() {
        List<Expression> factors = new ArrayList<>(List.of(readFactor()));
        while (peek().is(Kind.AND) || peek().beginsOperand()) {
            position += peek().is(Kind.AND) ? 1 : 0;
            factors.add(readFactor());
        }
        return factors.size() == 1 ? factors.get(0) : new And(factors);
    }

    private Expression readFactor() {
        if (++depth > DEEPEST) {
            throw wrong("parentheses and negations at most " + DEEPEST + " deep");
        }
        Token token = peek();
        if (!token.beginsOperand()) {
            throw wrong("an operand");
        }
        position++;
        Expression factor =
                switch (token.kind()) {
                    case NOT -> negated(readFactor());
                    case OPEN -> readRest(token);
                    case CONSTANT -> new Constant(token.text().equals("1"));
                    default -> new Variable(token.text());
                };
        while (peek().is(Kind.PRIME)) {
            position++;
            factor = negated(factor);
        }
        depth--;
        return factor;
    }

    private Expression readRest(Token open) {
        Expression inside = readSum();
        if (!peek().is(Kind.CLOSE)) {
            throw wrong("the parenthesis that closes the one in column " + open.column());
        }
        position++;
        return inside;
    }

    private static Expression negated(Expression operand) {
        return operand instanceof Not not ? not.operand() : new Not(operand);
    }

    private Token peek() {
        return tokens.get(position);
    }

    private BadInputException wrong(String expected) {
        return new BadInputException(where + ", column " + peek().column(), peek().found(), expected);
    }
}
