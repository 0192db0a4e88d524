package dev.because.symbolic.minimization.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.diagram.Equivalence;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.prime.Functions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactMinimizerTest {
    @Test
    void theLecturesFunctionNeedsThreeTermsOfSevenLiterals() {
        Minimization found = minimize(Specification.ofRows(4, row -> row == 6 || row >= 8 && row <= 14));
        assertEquals(List.of("10--", "1-0-", "-110"), texts(found.cover()));
        assertProved(3, 7, found);
        Minimization complement = minimize(Specification.ofRows(4, row -> row != 6 && (row < 8 || row > 14)));
        assertEquals(List.of("00--", "0-0-", "-111"), texts(complement.cover()));
        assertProved(3, 7, complement);
    }

    @ParameterizedTest
    @CsvSource({"6, 15, 70", "8, 47, 298", "9, 86, 614", "10, 152, 1223"})
    void randomFunctionsReachTheKnownMinima(int inputs, int terms, int literals) {
        assertProved(terms, literals, minimize(random(inputs)));
    }

    @Test
    void theSymmetricFunctionOfNineInputsNeeds84Terms() {
        Specification symmetric = Specification.ofRows(9, row -> Long.bitCount(row) >= 3 && Long.bitCount(row) <= 6);
        assertProved(84, 504, minimize(symmetric));
    }

    @Test
    void everyFunctionOfThreeInputsIsMinimum() {
        for (int function = 0; function < 256; function++) {
            int table = function;
            assertMinimum(Specification.ofRows(3, row -> (table >> row & 1) != 0));
        }
    }

    @Test
    void functionsOfAFewInputsAndOutputsAreMinimumWhateverIsOpen() {
        Random random = new Random(4);
        int[][] shapes = {{0, 3}, {1, 2}, {2, 2}, {2, 4}, {3, 1}, {3, 2}, {4, 1}};
        for (int trial = 0; trial < 70; trial++) {
            int[] shape = shapes[trial % shapes.length];
            double on = random.nextDouble();
            assertMinimum(Functions.random(random, shape[0], shape[1], on, random.nextDouble() * (1 - on)));
        }
    }

    @Test
    void theProofsHoldForAllPrimes() {
        Random random = new Random(5);
        for (int trial = 0; trial < 40; trial++) {
            int inputs = 3 + trial % 4;
            Specification functions = Functions.random(random, inputs, 1 + trial % 3, 0.5, 0.1 * (trial % 2));
            Minimization found = minimize(functions);
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
        Minimization nine = minimize(random(9));
        assertEquals(86, ProofReplay.terms(random(9), nine.termProof().orElseThrow()));
        assertEquals(614, ProofReplay.literals(random(9), nine.literalProof().orElseThrow(), 86));
    }

    @Test
    void constantsNeedNoTermOrOneWithoutLiterals() {
        assertProved(0, 0, minimize(of(Cover.empty(5, 2))));
        assertProved(0, 0, minimize(of(Cover.empty(5, 0))));
        assertProved(1, 0, minimize(of(Cover.of(5, List.of(Cube.universe(5))))));
        assertProved(1, 0, minimize(of(Cover.of(0, List.of(Cube.universe(0))))));
        assertProved(1, 0, minimize(of(Cover.of(70, List.of(Cube.universe(70))))));
        assertProved(0, 0, minimize(of(Cover.empty(70, 3))));
    }

    @Test
    void whatIsDontCareEverywhereNeedsNoTerm() {
        Cover all = Cover.of(70, List.of(Cube.universe(70)));
        assertProved(0, 0, minimize(new Specification(Ports.lettered(70, 1), all, all)));
    }

    @Test
    void manyInputsAreMinimumTooEvenWhereTheOffSetIsHuge() {
        int pairs = 50;
        List<Cube> cubes = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            cubes.add(Cube.universe(2 * pairs).with(2 * pair, true).with(2 * pair + 1, false));
        }
        Minimization found =
                new ExactMinimizer().minimize(of(Cover.of(2 * pairs, cubes)), Budget.of(Duration.ofSeconds(1)));
        assertProved(pairs, 2 * pairs, found);
    }

    @Test
    void aBudgetThatIsOverStillGivesAnIrredundantCover() {
        Specification functions = Functions.random(new Random(6), 7, 3, 0.5, 0.1);
        Minimization found = new ExactMinimizer().minimize(functions, Budget.of(Duration.ZERO));
        assertTrue(BruteForce.isCover(functions, found.cover()));
        assertTrue(BruteForce.isIrredundant(functions, found.cover()));
        assertTrue(found.termsAtLeast() <= found.cover().termCount());
        assertFalse(found.cover().terms().isEmpty());
    }

    @Test
    void aBudgetThatRunsOutGivesTheBestCoverSoFarWithItsBound() {
        Specification functions = random(12);
        Minimization found = new ExactMinimizer().minimize(functions, Budget.of(Duration.ofMillis(500)));
        assertTrue(BruteForce.isCover(functions, found.cover()));
        assertTrue(found.termsAtLeast() > 0
                && found.termsAtLeast() <= found.cover().termCount());
        assertTrue(found.literalsAtLeast() <= found.cover().literalCount());
    }

    @Test
    void sumsOfManyInputsFitTheirFunctionsByDecisionDiagram() {
        Random random = new Random(7);
        for (int trial = 0; trial < 5; trial++) {
            Specification cubes = Functions.randomCubes(random, 20 + 10 * trial, 1 + trial, 16, 0.25);
            Cover open = Functions.randomCubes(random, cubes.inputs(), cubes.outputs(), 3, 0.2)
                    .on();
            Specification functions = new Specification(cubes.ports(), cubes.on(), open);
            Minimization found = minimize(functions);
            assertTrue(found.literalsProved());
            assertEquals(Optional.empty(), new Equivalence().compare(functions, found.cover()));
        }
    }

    static void assertMinimum(Specification functions) {
        Minimization found = minimize(functions);
        assertEquals(BruteForce.leastCost(functions), BruteForce.cost(found.cover()), functions::toString);
        assertTrue(found.literalsProved(), functions::toString);
        assertTrue(BruteForce.isCover(functions, found.cover()));
        assertTrue(BruteForce.isIrredundant(functions, found.cover()));
    }

    private static Minimization minimize(Specification functions) {
        return new ExactMinimizer().minimize(functions, Budget.of(Duration.ofSeconds(60)));
    }

    private static Specification random(int inputs) {
        Random random = new Random(inputs);
        boolean[] on = new boolean[1 << inputs];
        for (int row = 0; row < on.length; row++) {
            on[row] = random.nextDouble() < 0.5;
        }
        return Specification.ofRows(inputs, row -> on[(int) row]);
    }

    private static Specification of(Cover on) {
        return new Specification(Ports.lettered(on.inputs(), on.outputs()), on, Cover.empty(on.inputs(), on.outputs()));
    }

    private static List<String> texts(Cover cover) {
        return cover.terms().stream().map(term -> term.cube().toString()).toList();
    }

    private static void assertProved(int terms, int literals, Minimization found) {
        assertEquals(terms, found.cover().termCount());
        assertEquals(literals, found.cover().literalCount());
        assertTrue(found.termsProved());
        assertTrue(found.literalsProved());
    }
}
