package dev.because.symbolic.logic.expression;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A Boolean expression over named variables: what {@link ExpressionReader} reads. */
public sealed interface Expression {
    /** A variable, by its name. */
    record Variable(String name) implements Expression {}

    /** True, or false. */
    record Constant(boolean value) implements Expression {}

    /** The negation. */
    record Not(Expression operand) implements Expression {}

    /** True where all are; of none, true. */
    record And(List<Expression> operands) implements Expression {
        public And {
            operands = List.copyOf(operands);
        }
    }

    /** True where one is; of none, false. */
    record Or(List<Expression> operands) implements Expression {
        public Or {
            operands = List.copyOf(operands);
        }
    }

    /** True where an odd number is. */
    record Xor(List<Expression> operands) implements Expression {
        public Xor {
            operands = List.copyOf(operands);
        }
    }

    /** Its value, given which variables are true. */
    default boolean at(Predicate<String> isTrue) {
        if (this instanceof Variable variable) {
            return isTrue.test(variable.name());
        }
        if (this instanceof Constant constant) {
            return constant.value();
        }
        if (this instanceof Not not) {
            return !not.operand().at(isTrue);
        }
        if (this instanceof And and) {
            return and.operands().stream().allMatch(operand -> operand.at(isTrue));
        }
        if (this instanceof Or or) {
            return or.operands().stream().anyMatch(operand -> operand.at(isTrue));
        }
        return ((Xor) this)
                                .operands().stream()
                                        .filter(operand -> operand.at(isTrue))
                                        .count()
                        % 2
                == 1;
    }

    /** What it is made of directly; nothing for a variable or a constant. */
    default List<Expression> operands() {
        return this instanceof Not not ? List.of(not.operand()) : List.of();
    }

    /** Its variables, in the order in which they first occur. */
    default Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        if (this instanceof Variable variable) {
            names.add(variable.name());
        }
        operands().forEach(operand -> names.addAll(operand.variables()));
        return names;
    }

    /** What it must do, of inputs in an order that {@link VariableOrder} finds natural; one output, F. */
    default Specification specification() {
        return specification(VariableOrder.natural(variables()));
    }

    /**
     * What it must do.
     *
     * @param inputs the inputs in order, which may be more than its variables
     * @throws BadInputException if a variable is no input, or it has too many products when multiplied out
     */
    default Specification specification(List<String> inputs) {
        Ports ports = Ports.named(inputs);
        Cover on = Cover.of(inputs.size(), new Expansion(inputs).products(this));
        return new Specification(ports, on, Cover.empty(inputs.size(), 1));
    }
}
