package dev.because.symbolic.minimization.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HazardFreeMinimizerTest {
    @Test
    void theLecturesFunctionNeedsItsFourthTerm() {
        Minimization minimization = minimize(Specification.ofRows(4, row -> row == 6 || row >= 8 && row <= 14));
        assertEquals(Set.of("10--", "1-0-", "1--0", "-110"), places(minimization.cover()));
        assertTrue(minimization.literalsProved());
    }

    @Test
    void theLecturesSumsNeedTheirFourthFactor() {
        // Of the complement: (A+B)(A+C)(A+D')(B'+C'+D').
        Minimization minimization = minimize(Specification.ofRows(4, row -> row != 6 && (row < 8 || row > 14)));
        assertEquals(Set.of("00--", "0-0-", "0--1", "-111"), places(minimization.cover()));
        assertTrue(minimization.literalsProved());
    }

    @Test
    void noSetOfImplicantsWithoutHazardsIsShorter() {
        Random random = new Random(23);
        int longer = 0;
        for (int trial = 0; trial < 60; trial++) {
            double dontCares = trial % 2 == 0 ? 0 : 0.2;
            Specification function = random(3 + trial % 2, 1, 0.55, dontCares, random);
            Minimization minimization = minimize(function);
            assertTrue(minimization.literalsProved());
            checkRight(function, minimization.cover());
            int least = bruteForceCost(function, true);
            assertEquals(least, cost(minimization.cover()));
            longer += least > bruteForceCost(function, false) ? 1 : 0;
        }
        assertTrue(longer > 10, longer + " are longer for being free of hazards");
    }

    @Test
    void severalOutputsAreEachFreeOfHazards() {
        Random random = new Random(29);
        for (int trial = 0; trial < 20; trial++) {
            Specification functions = random(4, 3, 0.5, 0.1 * (trial % 3), random);
            Minimization minimization = minimize(functions);
            assertTrue(minimization.termsProved());
            checkRight(functions, minimization.cover());
            checkRight(functions, HazardFreeGrowth.of(functions, Budget.of(Duration.ofSeconds(5))));
        }
    }

    @Test
    void whatIsGrownIsFreeOfHazardsAndHasNoNeedlessTerm() {
        Random random = new Random(31);
        for (int trial = 0; trial < 12; trial++) {
            Specification function = random(6, 1, 0.5, 0.1 * (trial % 2), random);
            Cover cover = HazardFreeGrowth.of(function, Budget.of(Duration.ofSeconds(5)));
            checkRight(function, cover);
            for (Term term : cover.terms()) {
                List<Term> fewer = new ArrayList<>(cover.terms());
                fewer.remove(term);
                assertFalse(isRight(function, new Cover(6, 1, fewer)));
            }
        }
    }

    @Test
    void manyInputsAndNoTimeStillGiveACoverWithoutHazards() {
        // x1 x2 + x1' x3 + x4 x5 + x4' x6 of 40 inputs, with 36 more that nothing depends on but the last term.
        Cube all = Cube.universe(40);
        Cube last = all.with(39, true);
        for (int input = 6; input < 39; input++) {
            last = last.with(input, input % 2 == 0);
        }
        Cover on = Cover.of(
                40,
                List.of(
                        all.with(0, true).with(1, true),
                        all.with(0, false).with(2, true),
                        all.with(3, true).with(4, true),
                        all.with(3, false).with(5, true),
                        last));
        Minimization minimization = new HazardFreeMinimizer()
                .minimize(new Specification(Ports.lettered(40, 1), on, Cover.empty(40, 1)), Budget.of(Duration.ZERO));
        assertEquals(7, minimization.cover().termCount());
        assertTrue(Hazards.isFree(minimization.cover()));
    }

    @Test
    void constantFunctionsAreFreeOfHazards() {
        assertEquals(
                Cover.empty(3, 1),
                minimize(Specification.ofRows(3, row -> false)).cover());
        assertEquals(
                Set.of("---"),
                places(minimize(Specification.ofRows(3, row -> true)).cover()));
    }

    private static Minimization minimize(Specification functions) {
        return new HazardFreeMinimizer().minimize(functions, Budget.of(Duration.ofSeconds(20)));
    }

    private static Set<String> places(Cover cover) {
        return cover.cubes(0).stream().map(Cube::toString).collect(Collectors.toSet());
    }

    private static int cost(Cover cover) {
        return 1000 * cover.termCount() + cover.literalCount();
    }

    private static void checkRight(Specification functions, Cover cover) {
        assertTrue(isRight(functions, cover));
        for (Hazard hazard : HazardsTest.brute(cover, functions.dontCare())) {
            throw new AssertionError(hazard + " of " + cover);
        }
    }

    /** Equal where it matters and, by rows, free of hazards between rows that must be on. */
    private static boolean isRight(Specification functions, Cover cover) {
        for (int row = 0; row < 1 << functions.inputs(); row++) {
            Cube minterm = Cube.minterm(functions.inputs(), row);
            Bits free = functions.dontCare().at(minterm);
            if (!functions.on().at(minterm).minus(free).equals(cover.at(minterm).minus(free))) {
                return false;
            }
        }
        return HazardsTest.brute(cover, functions.dontCare()).isEmpty();
    }

    /** The least cost of all sets of primes, by trying them in order of size. */
    private static int bruteForceCost(Specification function, boolean hazardFree) {
        List<Cube> primes = primes(function);
        int best = Integer.MAX_VALUE;
        for (int set = 0; set < 1 << primes.size(); set++) {
            List<Cube> chosen = new ArrayList<>();
            for (int i = 0; i < primes.size(); i++) {
                if ((set >>> i & 1) != 0) {
                    chosen.add(primes.get(i));
                }
            }
            Cover cover = Cover.of(function.inputs(), chosen);
            if (cost(cover) < best && covers(function, chosen, hazardFree)) {
                best = cost(cover);
            }
        }
        return best;
    }

    private static boolean covers(Specification function, List<Cube> chosen, boolean hazardFree) {
        for (int row = 0; row < 1 << function.inputs(); row++) {
            Cube minterm = Cube.minterm(function.inputs(), row);
            if (!isRequired(function, minterm)) {
                continue;
            }
            if (chosen.stream().noneMatch(cube -> cube.contains(minterm))) {
                return false;
            }
            for (int input = 0; input < function.inputs() && hazardFree; input++) {
                Cube step = minterm.without(input);
                if (isRequired(function, minterm.with(input, !minterm.values().contains(input)))
                        && chosen.stream().noneMatch(cube -> cube.contains(step))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isRequired(Specification function, Cube minterm) {
        return !function.on().at(minterm).isEmpty()
                && function.dontCare().at(minterm).isEmpty();
    }

    private static List<Cube> primes(Specification function) {
        List<Cube> implicants = cubes("", function.inputs()).stream()
                .filter(cube -> rows(cube).stream()
                        .allMatch(row -> !function.on().at(row).isEmpty()
                                || !function.dontCare().at(row).isEmpty()))
                .toList();
        return implicants.stream()
                .filter(cube -> implicants.stream().noneMatch(other -> !other.equals(cube) && other.contains(cube)))
                .toList();
    }

    private static List<Cube> rows(Cube cube) {
        List<Cube> rows = new ArrayList<>();
        for (int row = 0; row < 1 << cube.inputs(); row++) {
            Cube minterm = Cube.minterm(cube.inputs(), row);
            if (cube.contains(minterm)) {
                rows.add(minterm);
            }
        }
        return rows;
    }

    private static List<Cube> cubes(String start, int inputs) {
        if (start.length() == inputs) {
            return List.of(Cube.parse(start));
        }
        List<Cube> cubes = new ArrayList<>();
        for (char place : new char[] {'0', '1', '-'}) {
            cubes.addAll(cubes(start + place, inputs));
        }
        return cubes;
    }

    private static Specification random(int inputs, int outputs, double density, double dontCares, Random random) {
        List<Term> on = new ArrayList<>();
        List<Term> free = new ArrayList<>();
        for (int row = 0; row < 1 << inputs; row++) {
            for (int output = 0; output < outputs; output++) {
                Term term = new Term(Cube.minterm(inputs, row), Bits.of(output));
                if (random.nextDouble() < dontCares) {
                    free.add(term);
                }
                if (random.nextDouble() < density) {
                    on.add(term);
                }
            }
        }
        return new Specification(
                Ports.lettered(inputs, outputs), new Cover(inputs, outputs, on), new Cover(inputs, outputs, free));
    }
}
