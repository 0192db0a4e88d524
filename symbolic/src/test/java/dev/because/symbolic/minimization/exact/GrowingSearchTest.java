package dev.because.symbolic.minimization.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.espresso.EspressoMinimizer;
import dev.because.symbolic.minimization.prime.Functions;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GrowingSearchTest {
    @Test
    void rowByRowTheMinimumIsTheSame() {
        Random random = new Random(1);
        for (int trial = 0; trial < 150; trial++) {
            int inputs = 2 + random.nextInt(5);
            double on = random.nextDouble();
            Specification functions = Functions.random(
                    random, inputs, 1 + random.nextInt(4), on, random.nextDouble() * (1 - on) * (trial % 2));
            assertSame(functions);
        }
    }

    @Test
    void soItIsForSumsOfProducts() {
        Random random = new Random(2);
        for (int trial = 0; trial < 60; trial++) {
            int inputs = 5 + random.nextInt(6);
            assertSame(Functions.randomCubes(
                    random, inputs, 1 + random.nextInt(6), 5 + random.nextInt(20), 0.3 + 0.4 * random.nextDouble()));
        }
    }

    @Test
    void itsProofsHoldForAllPrimes() {
        Random random = new Random(3);
        for (int trial = 0; trial < 60; trial++) {
            Specification functions = Functions.randomCubes(random, 5 + trial % 3, 1 + trial % 5, 12, 0.6);
            Minimization found = search(functions);
            assertEquals(
                    found.termsAtLeast(),
                    ProofReplay.terms(functions, found.termProof().orElseThrow()));
            assertEquals(
                    found.literalsAtLeast(),
                    ProofReplay.literals(
                            functions,
                            found.literalProof().orElseThrow(),
                            found.cover().termCount()));
        }
    }

    private static void assertSame(Specification functions) {
        Minimization found = search(functions);
        Minimization known = new ExactMinimizer().minimize(functions, Budget.of(Duration.ofSeconds(60)));
        assertTrue(known.literalsProved());
        assertEquals(BruteForce.cost(known.cover()), BruteForce.cost(found.cover()), functions::toString);
        assertEquals(known.termsAtLeast(), found.termsAtLeast(), functions::toString);
        assertEquals(known.literalsAtLeast(), found.literalsAtLeast(), functions::toString);
        assertTrue(BruteForce.isCover(functions, found.cover()));
        if (functions.inputs() < 6) {
            assertTrue(BruteForce.isIrredundant(functions, found.cover()), functions::toString);
        }
    }

    private static Minimization search(Specification functions) {
        Budget budget = Budget.of(Duration.ofSeconds(60));
        Minimization start = new EspressoMinimizer().minimize(functions, budget);
        return start.cover().terms().isEmpty() ? start : GrowingSearch.minimize(functions, start, budget);
    }
}
