package dev.because.symbolic.minimization.espresso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimizer;
import java.time.Duration;
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
    void noTermAndNoLiteralCanBeLeftOut(Minimizer minimizer) {
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
            }
        });
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
