package dev.because.symbolic.logic.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.RandomFunctions;
import dev.because.symbolic.logic.expression.Expression;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against truth tables kept as 32 bits. */
class DecisionDiagramTest {
    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");
    private static final int LIMIT = 1 << 20;

    private final RandomFunctions random = new RandomFunctions(233);

    @Test
    void expressionsHaveTheValuesOfTheirTruthTables() {
        for (int round = 0; round < 300; round++) {
            DecisionDiagram diagram = new DecisionDiagram(shuffled(5, round), LIMIT);
            Expression expression = random.expression(NAMES, random.below(5));
            int function = diagram.expression(expression, NAMES);
            assertEquals(table(row -> at(expression, row)), table(diagram, function));
        }
    }

    @Test
    void operationsAreThoseOnTruthTablesAndEqualFunctionsHaveEqualNumbers() {
        for (int round = 0; round < 100; round++) {
            DecisionDiagram diagram = new DecisionDiagram(shuffled(5, round), LIMIT);
            List<Integer> f = new ArrayList<>();
            List<Integer> t = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Cover cover = random.cover(5, 1, random.below(8), 0.5);
                f.add(diagram.sum(cover.cubes(0)));
                t.add(table(row -> !cover.at(Cube.minterm(5, row)).isEmpty()));
                assertEquals(t.get(i), table(diagram, f.get(i)));
            }
            int a = t.get(0);
            int b = t.get(1);
            assertEquals(made(diagram, a & b), diagram.and(f.get(0), f.get(1)));
            assertEquals(made(diagram, a | b), diagram.or(f.get(0), f.get(1)));
            assertEquals(made(diagram, a ^ b), diagram.xor(f.get(0), f.get(1)));
            assertEquals(made(diagram, a & ~b), diagram.minus(f.get(0), f.get(1)));
            assertEquals(made(diagram, ~a), diagram.not(f.get(0)));
            assertEquals(made(diagram, a & b | ~a & t.get(2)), diagram.ifThenElse(f.get(0), f.get(1), f.get(2)));
        }
    }

    @Test
    void mintermsAreCountedAndOneIsFound() {
        for (int round = 0; round < 200; round++) {
            DecisionDiagram diagram = new DecisionDiagram(shuffled(5, round), LIMIT);
            int table = new Random(round).nextInt() & new Random(~round).nextInt();
            int function = made(diagram, table);
            assertEquals(BigInteger.valueOf(Integer.bitCount(table)), diagram.count(function));
            Optional<Cube> point = diagram.point(function);
            assertEquals(table != 0, point.isPresent());
            point.ifPresent(minterm -> assertTrue(minterm.isMinterm() && diagram.at(function, minterm)));
        }
        DecisionDiagram wide = new DecisionDiagram(InputOrder.natural(200), LIMIT);
        assertEquals(BigInteger.ONE.shiftLeft(199), wide.count(wide.input(150)));
        assertEquals(BigInteger.ONE.shiftLeft(200), wide.count(DecisionDiagram.TRUE));
    }

    @Test
    void parityTakesTwoNodesForEachInput() {
        DecisionDiagram diagram = new DecisionDiagram(InputOrder.natural(100), LIMIT);
        int parity = DecisionDiagram.FALSE;
        for (int input = 0; input < 100; input++) {
            parity = diagram.xor(parity, diagram.input(input));
        }
        assertEquals(199, diagram.size(parity));
        assertEquals(BigInteger.ONE.shiftLeft(99), diagram.count(parity));
    }

    @Test
    void inputsThatCubesHaveTogetherAreOrderedTogether() {
        List<Cube> pairs = new ArrayList<>();
        for (int input = 0; input < 20; input++) {
            pairs.add(Cube.universe(40).with(input, true).with(input + 20, true));
        }
        DecisionDiagram forced = new DecisionDiagram(InputOrder.byForce(40, pairs), LIMIT);
        assertEquals(40, forced.size(forced.sum(pairs)));
        DecisionDiagram natural = new DecisionDiagram(InputOrder.natural(40), 100_000);
        assertThrows(DiagramTooLargeException.class, () -> natural.sum(pairs));
        assertThrows(IllegalArgumentException.class, () -> new InputOrder(List.of(0, 2)));
    }

    private static InputOrder shuffled(int inputs, int seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, inputs).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return new InputOrder(order);
    }

    private static int made(DecisionDiagram diagram, int table) {
        return diagram.sum(IntStream.range(0, 32)
                .filter(row -> (table >> row & 1) != 0)
                .mapToObj(row -> Cube.minterm(5, row))
                .toList());
    }

    private static int table(DecisionDiagram diagram, int function) {
        return table(row -> diagram.at(function, Cube.minterm(5, row)));
    }

    private static int table(IntPredicate on) {
        return IntStream.range(0, 32).filter(on).map(row -> 1 << row).sum();
    }

    private static boolean at(Expression expression, int row) {
        return expression.at(NAMES.stream()
                .filter(name -> (row >> 4 - NAMES.indexOf(name) & 1) != 0)
                .collect(Collectors.toSet())::contains);
    }
}
