package dev.because.symbolic.minimization.espresso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimizer;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PhaseChoiceTest {
    private final Minimizer minimizer = new EspressoMinimizer();

    @Test
    void whatIsFalseInOneRowIsCheaperNegated() {
        Specification functions = Specification.ofRows(5, row -> row != 9, row -> row == 8);
        PhaseChoice choice = PhaseChoice.of(functions, minimizer, budget());
        assertEquals(Bits.of(0), choice.negated());
        assertEquals(1, choice.minimization().cover().termCount());
        assertEquals(4, choice.minimization().cover().literalCount());
    }

    @Test
    void negatedOutputsAreTrueWhereTheFunctionIsFalse() {
        LongStream.range(0, 40).forEach(seed -> {
            Specification functions = RandomFunctions.of(seed);
            PhaseChoice choice = PhaseChoice.of(functions, minimizer, budget());
            Cover cover = choice.minimization().cover();
            for (long row = 0; row < 1L << functions.inputs(); row++) {
                Cube minterm = Cube.minterm(functions.inputs(), row);
                Bits any = functions.dontCare().at(minterm);
                assertEquals(
                        functions.on().at(minterm).xor(choice.negated()).minus(any),
                        cover.at(minterm).minus(any),
                        () -> "seed " + seed);
            }
            assertTrue(RandomFunctions.isCorrect(choice.functions(), cover));
        });
    }

    @Test
    void itIsNeverWorseThanNoOutputNegatedAndSometimesBetter() {
        long better = LongStream.range(0, 40)
                .filter(seed -> {
                    Specification functions = RandomFunctions.of(seed);
                    int chosen = PhaseChoice.of(functions, minimizer, budget())
                            .minimization()
                            .cover()
                            .termCount();
                    int positive =
                            minimizer.minimize(functions, budget()).cover().termCount();
                    assertTrue(chosen <= positive, () -> "seed " + seed);
                    return chosen < positive;
                })
                .count();
        assertTrue(better >= 10, () -> better + " of 40");
    }

    private static Budget budget() {
        return Budget.of(Duration.ofSeconds(30));
    }
}
