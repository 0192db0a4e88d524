package dev.because.symbolic.minimization.espresso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.BoundProof;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.Minimizer;
import dev.because.symbolic.minimization.Point;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EspressoMinimizerTest {
    private static final int FUNCTIONS = 150;

    static List<Minimizer> minimizers() {
        return List.of(new EspressoMinimizer(), new IrredundantMinimizer());
    }

    @ParameterizedTest
    @MethodSource("minimizers")
    void coversAreTrueWhereTheyMustBeAndOnlyThere(Minimizer minimizer) {
        LongStream.range(0, FUNCTIONS).forEach(seed -> {
            Specification functions = RandomFunctions.of(seed);
            Cover cover = minimizer.minimize(functions, budget()).cover();
            assertTrue(RandomFunctions.isCorrect(functions, cover), () -> "seed " + seed);
        });
    }

    @ParameterizedTest
    @MethodSource("minimizers")
    void noTermNoLiteralAndNoOutputCanBeLeftOut(Minimizer minimizer) {
        LongStream.range(0, FUNCTIONS).forEach(seed -> {
            Specification functions = RandomFunctions.of(seed);
            Cover cover = minimizer.minimize(functions, budget()).cover();
            for (int i = 0; i < cover.termCount(); i++) {
                Term term = cover.terms().get(i);
                assertFalse(RandomFunctions.isCorrect(functions, RandomFunctions.with(cover, i)), () -> "seed " + seed);
                for (int input : term.cube().cares().stream().toArray()) {
                    Term less = new Term(term.cube().without(input), term.outputs());
                    assertFalse(
                            RandomFunctions.isCorrect(functions, RandomFunctions.with(cover, i, less)),
                            () -> "seed " + seed);
                }
                for (int output : term.outputs().stream().toArray()) {
                    Term less = new Term(term.cube(), term.outputs().without(output));
                    assertFalse(
                            RandomFunctions.isCorrect(functions, RandomFunctions.with(cover, i, less)),
                            () -> "seed " + seed);
                }
            }
        });
    }

    @Test
    void noTwoPointsOfTheBoundLieInOneImplicant() {
        LongStream.range(0, FUNCTIONS).forEach(seed -> {
            Specification functions = RandomFunctions.of(seed);
            Minimization found = new EspressoMinimizer().minimize(functions, budget());
            List<Point> points = found.termProof().stream()
                    .flatMap(proof -> ((BoundProof.Weighing) proof).points().stream())
                    .map(BoundProof.WeighedPoint::point)
                    .toList();
            assertEquals(found.termsAtLeast(), points.size());
            for (int i = 0; i < points.size(); i++) {
                Point point = points.get(i);
                assertTrue(functions.on().at(point.minterm()).contains(point.output()));
                assertFalse(functions.dontCare().at(point.minterm()).contains(point.output()));
                for (Point other : points.subList(0, i)) {
                    Term both = new Term(
                            point.minterm().supercube(other.minterm()), Bits.of(point.output(), other.output()));
                    assertFalse(RandomFunctions.isImplicant(functions, both), () -> "seed " + seed);
                }
            }
        });
    }

    @Test
    void whenTimeIsOverTheCoverIsStillCorrect() {
        LongStream.range(0, FUNCTIONS).forEach(seed -> {
            Specification functions = RandomFunctions.of(seed);
            Cover cover = new EspressoMinimizer()
                    .minimize(functions, Budget.of(Duration.ZERO))
                    .cover();
            assertTrue(RandomFunctions.isCorrect(functions, cover), () -> "seed " + seed);
        });
    }

    @Test
    void manyInputsWithAnOffSetBeyondAllMeasure() {
        List<Cube> pairs = new ArrayList<>();
        for (int input = 0; input < 130; input += 2) {
            Cube pair = Cube.universe(130).with(input, true).with(input + 1, true);
            pairs.add(pair.with((input + 2) % 130, true));
            pairs.add(pair.with((input + 2) % 130, false));
        }
        Specification functions = new Specification(Ports.lettered(130, 1), Cover.of(130, pairs), Cover.empty(130, 1));
        Cover cover = new EspressoMinimizer()
                .minimize(functions, Budget.of(Duration.ofSeconds(3)))
                .cover();
        assertEquals(65, cover.termCount());
        assertEquals(130, cover.literalCount());
    }

    @Test
    void theSameFunctionsGiveTheSameCover() {
        Specification functions = RandomFunctions.of(7);
        assertEquals(
                new EspressoMinimizer().minimize(functions, budget()),
                new EspressoMinimizer().minimize(functions, budget()));
    }

    private static Budget budget() {
        return Budget.of(Duration.ofSeconds(30));
    }
}
