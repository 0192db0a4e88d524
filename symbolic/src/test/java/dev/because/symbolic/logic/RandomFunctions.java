package dev.because.symbolic.logic;

import dev.because.symbolic.logic.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random cubes, covers and expressions from a seed. */
public final class RandomFunctions {
    private final Random random;

    public RandomFunctions(long seed) {
        random = new Random(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Each input is left out with that probability. */
    public Cube cube(int inputs, double free) {
        Cube cube = Cube.universe(inputs);
        for (int input = 0; input < inputs; input++) {
            if (random.nextDouble() >= free) {
                cube = cube.with(input, random.nextBoolean());
            }
        }
        return cube;
    }

    public Cover cover(int inputs, int outputs, int terms, double free) {
        List<Term> list = new ArrayList<>();
        for (int i = 0; i < terms; i++) {
            Bits of = Bits.of(random.nextInt(outputs));
            for (int output = 0; output < outputs; output++) {
                of = random.nextInt(3) == 0 ? of.with(output) : of;
            }
            list.add(new Term(cube(inputs, free), of));
        }
        return new Cover(inputs, outputs, list);
    }

    /** An expression of some of the variables, so deep at most. */
    public Expression expression(List<String> variables, int depth) {
        int kind = depth == 0 ? random.nextInt(10) : 10 + random.nextInt(10);
        if (kind == 0) {
            return new Expression.Constant(random.nextBoolean());
        }
        if (kind < 12) {
            return new Expression.Variable(variables.get(random.nextInt(variables.size())));
        }
        if (kind < 14) {
            return new Expression.Not(expression(variables, depth - 1));
        }
        List<Expression> operands = IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> expression(variables, depth - 1))
                .toList();
        return kind < 16
                ? new Expression.And(operands)
                : kind < 18 ? new Expression.Or(operands) : new Expression.Xor(operands);
    }

    /** The rows at which a list of cubes is true. */
    public static List<Long> rows(int inputs, List<Cube> cubes) {
        return IntStream.range(0, 1 << inputs)
                .mapToObj(row -> (long) row)
                .filter(row -> cubes.stream().anyMatch(cube -> cube.contains(Cube.minterm(inputs, row))))
                .toList();
    }
}
