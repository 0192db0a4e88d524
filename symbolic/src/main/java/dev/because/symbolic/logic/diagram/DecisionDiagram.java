package dev.because.symbolic.logic.diagram;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.expression.Expression;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Boolean functions as reduced ordered decision diagrams (R. E. Bryant, <em>Graph-based algorithms for Boolean function
 * manipulation</em>, 1986).
 *
 * <p>A function is a number: 0 is false, 1 is true, and equal functions have equal numbers. Numbers of one
 * {@code DecisionDiagram} mean nothing to another. How many nodes a function takes depends on the order of the inputs, see
 * {@link InputOrder}. Operations recurse as deep as there are inputs. Not safe for several threads at once.
 *
 * <p>All operations throw {@link DiagramTooLargeException} at the limit; what was computed before is still good.
 */
public final class DecisionDiagram {
    /** The function that is false everywhere. */
    public static final int FALSE = 0;
    /** The function that is true everywhere. */
    public static final int TRUE = 1;

    /** Third operands of {@link OperationCache} that are no nodes. */
    private static final int AND = -1;

    private static final int OR = -2;
    private static final int XOR = -3;

    private final NodeTable nodes;
    private final OperationCache cache = new OperationCache();
    private final int[] inputAt;
    private final int[] levelOf;

    /** Functions of inputs that are branched on in that order, of at most so many nodes in all, dead ones included. */
    public DecisionDiagram(InputOrder order, int nodeLimit) {
        this(order, nodeLimit, () -> false);
    }

    /** Such that also gives up when {@code over} says so. */
    public DecisionDiagram(InputOrder order, int nodeLimit, BooleanSupplier over) {
        nodes = new NodeTable(nodeLimit, over);
        inputAt = order.inputs().stream().mapToInt(input -> input).toArray();
        levelOf = new int[inputAt.length];
        for (int level = 0; level < inputAt.length; level++) {
            levelOf[inputAt[level]] = level;
        }
    }

    /** The function that is an input. */
    public int input(int input) {
        return nodes.node(levelOf[input], FALSE, TRUE);
    }

    /** The function that is true at the minterms of a cube. */
    public int cube(Cube cube) {
        return cube(cube, 0);
    }

    /** Such, but without the literals of inputs above that level. */
    private int cube(Cube cube, int from) {
        int function = TRUE;
        for (int level = inputAt.length - 1; level >= from; level--) {
            int input = inputAt[level];
            if (cube.cares().contains(input)) {
                boolean value = cube.values().contains(input);
                function = make(level, value ? FALSE : function, value ? function : FALSE);
            }
        }
        return function;
    }

    /** The function that is true at the minterms of some cubes. */
    public int sum(List<Cube> cubes) {
        return sum(cubes, 0);
    }

    private int sum(List<Cube> cubes, int level) {
        if (cubes.isEmpty()) {
            return FALSE;
        }
        if (cubes.size() == 1) {
            return cube(cubes.get(0), level);
        }
        if (level == inputAt.length) {
            return TRUE;
        }
        List<Cube> whereFalse = new ArrayList<>();
        List<Cube> whereTrue = new ArrayList<>();
        List<Cube> either = new ArrayList<>();
        int input = inputAt[level];
        for (Cube cube : cubes) {
            boolean cares = cube.cares().contains(input);
            (!cares ? either : cube.values().contains(input) ? whereTrue : whereFalse).add(cube);
        }
        return or(make(level, sum(whereFalse, level + 1), sum(whereTrue, level + 1)), sum(either, level + 1));
    }

    /** The function that an expression is, given the names of the inputs, which must be all that it has. */
    public int expression(Expression expression, List<String> names) {
        if (expression instanceof Expression.Variable variable) {
            int input = names.indexOf(variable.name());
            if (input < 0) {
                throw new IllegalArgumentException("the variable " + variable.name() + " is none of " + names);
            }
            return input(input);
        }
        if (expression instanceof Expression.Constant constant) {
            return constant.value() ? TRUE : FALSE;
        }
        int result = expression instanceof Expression.And ? TRUE : FALSE;
        for (Expression operand : expression.operands()) {
            int function = expression(operand, names);
            if (expression instanceof Expression.Not) {
                return not(function);
            }
            result = expression instanceof Expression.And
                    ? and(result, function)
                    : expression instanceof Expression.Or ? or(result, function) : xor(result, function);
        }
        return result;
    }

    public int not(int function) {
        return xor(function, TRUE);
    }

    public int and(int first, int second) {
        return first == FALSE || second == FALSE
                ? FALSE
                : first == TRUE || first == second ? second : second == TRUE ? first : apply(AND, first, second);
    }

    public int or(int first, int second) {
        return first == TRUE || second == TRUE
                ? TRUE
                : first == FALSE || first == second ? second : second == FALSE ? first : apply(OR, first, second);
    }

    public int xor(int first, int second) {
        return first == second ? FALSE : first == FALSE ? second : second == FALSE ? first : apply(XOR, first, second);
    }

    /** True where the first is and the second is not. */
    public int minus(int first, int second) {
        return ifThenElse(second, FALSE, first);
    }

    /** The second where the first is true, and else the third. */
    public int ifThenElse(int condition, int then, int otherwise) {
        if (condition <= TRUE || then == otherwise) {
            return condition == FALSE ? otherwise : then;
        }
        if (then == TRUE && otherwise == FALSE) {
            return condition;
        }
        int known = cache.get(otherwise, condition, then);
        if (known >= 0) {
            return known;
        }
        int top = Math.min(nodes.level(condition), Math.min(nodes.level(then), nodes.level(otherwise)));
        int low = ifThenElse(low(condition, top), low(then, top), low(otherwise, top));
        int high = ifThenElse(high(condition, top), high(then, top), high(otherwise, top));
        return cache.put(otherwise, condition, then, make(top, low, high));
    }

    private int apply(int operation, int first, int second) {
        int a = Math.min(first, second);
        int b = Math.max(first, second);
        int known = cache.get(operation, a, b);
        if (known >= 0) {
            return known;
        }
        int top = Math.min(nodes.level(a), nodes.level(b));
        int low = again(operation, low(a, top), low(b, top));
        int high = again(operation, high(a, top), high(b, top));
        return cache.put(operation, a, b, make(top, low, high));
    }

    private int again(int operation, int first, int second) {
        return operation == AND ? and(first, second) : operation == OR ? or(first, second) : xor(first, second);
    }

    /** The value at a minterm. */
    public boolean at(int function, Cube minterm) {
        int node = function;
        while (node > TRUE) {
            node = minterm.values().contains(inputAt[nodes.level(node)]) ? nodes.high(node) : nodes.low(node);
        }
        return node == TRUE;
    }

    /** At how many minterms it is true. */
    public BigInteger count(int function) {
        boolean[] needed = nodes.reachable(function);
        BigInteger[] counts = new BigInteger[Math.max(2, function + 1)];
        counts[FALSE] = BigInteger.ZERO;
        counts[TRUE] = BigInteger.ONE;
        for (int node = 2; node <= function; node++) {
            if (needed[node]) {
                counts[node] = widened(counts, node, nodes.low(node)).add(widened(counts, node, nodes.high(node)));
            }
        }
        return counts[function].shiftLeft(depth(function));
    }

    private BigInteger widened(BigInteger[] counts, int parent, int child) {
        return counts[child].shiftLeft(depth(child) - depth(parent) - 1);
    }

    private int depth(int node) {
        return Math.min(nodes.level(node), inputAt.length);
    }

    /** A minterm at which it is true; inputs that do not matter are false. None if there is none. */
    public Optional<Cube> point(int function) {
        if (function == FALSE) {
            return Optional.empty();
        }
        Bits values = Bits.none();
        for (int node = function; node > TRUE; ) {
            boolean high = nodes.low(node) == FALSE;
            values = high ? values.with(inputAt[nodes.level(node)]) : values;
            node = high ? nodes.high(node) : nodes.low(node);
        }
        return Optional.of(Cube.of(inputAt.length, Bits.below(inputAt.length), values));
    }

    /** How many nodes a function has, leaves not counted. */
    public int size(int function) {
        boolean[] needed = nodes.reachable(function);
        int size = 0;
        for (int node = 2; node <= function; node++) {
            size += needed[node] ? 1 : 0;
        }
        return size;
    }

    /** How many nodes there are by now, those that no function needs any more included. */
    public int nodeCount() {
        return nodes.size();
    }

    private int low(int function, int level) {
        return nodes.level(function) == level ? nodes.low(function) : function;
    }

    private int high(int function, int level) {
        return nodes.level(function) == level ? nodes.high(function) : function;
    }

    private int make(int level, int low, int high) {
        return low == high ? low : nodes.node(level, low, high);
    }
}
