package dev.because.symbolic.minimization.irredundant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedundancyTest {
    @Test
    void theLecturesFourthTermFollowsInTwoSteps() {
        Derivation derivation = Redundancy.derive(Cube.parse("1--0"), cubes("10--", "1-0-", "-110"))
                .orElseThrow();
        assertEquals(
                List.of(
                        new ConsensusStep(Cube.parse("10--"), Cube.parse("-110"), 1, Cube.parse("1-10")),
                        new ConsensusStep(Cube.parse("1-0-"), Cube.parse("1-10"), 2, Cube.parse("1--0"))),
                derivation.steps());
        assertTrue(derivation.shortest());
    }

    @Test
    void aTermWithinAnotherNeedsNoStep() {
        Derivation derivation =
                Redundancy.derive(Cube.parse("110"), cubes("0--", "1-0")).orElseThrow();
        assertEquals(List.of(), derivation.steps());
        assertEquals(Cube.parse("1-0"), derivation.container());
    }

    @Test
    void aTermThatIsAmongTheOthersDoesNotImplyItself() {
        assertEquals(Optional.empty(), Redundancy.derive(Cube.parse("1-"), cubes("1-", "01")));
    }

    @Test
    void aTermMayFollowOnlyTogetherWithDontCares() {
        Specification function = Specification.ofRows(2, row -> row == 0 || row == 3, row -> row == 2);
        Cover cover = Cover.of(2, cubes("-0", "11", "1-"));
        assertEquals(Optional.empty(), Redundancy.derive(Cube.parse("-0"), cover.cubes(0)));
        assertEquals(
                1,
                Redundancy.derive(Cube.parse("1-"), Cover.of(2, cubes("00", "11")), function, 0)
                        .orElseThrow()
                        .steps()
                        .size());
    }

    @Test
    void thereIsADerivationExactlyIfTheOthersHaveAllRows() {
        Random random = new Random(5);
        int derived = 0;
        int longest = 0;
        for (int trial = 0; trial < 250; trial++) {
            int inputs = 3 + trial % 3;
            List<Cube> terms = randomCubes(inputs, 2 + trial % 2, 4 + random.nextInt(8 + 8 * (trial % 2)), random);
            Cube target = randomCube(inputs, random.nextInt(3), random);
            List<Cube> others =
                    terms.stream().filter(term -> !term.equals(target)).toList();
            boolean implied = (BruteForce.mask(target) & ~BruteForce.mask(others)) == 0;
            Optional<Derivation> derivation = Redundancy.derive(target, terms);
            assertEquals(implied, derivation.isPresent());
            if (implied) {
                check(derivation.get(), others);
                derived++;
                longest = Math.max(longest, derivation.get().steps().size());
            }
        }
        assertTrue(derived > 50 && longest >= 4, derived + " derived, of up to " + longest + " steps");
    }

    @Test
    void noDerivationIsShorterWhereItSaysSo() {
        Random random = new Random(8);
        int compared = 0;
        while (compared < 60) {
            List<Cube> terms = randomCubes(3, 2, 6, random);
            Cube target = randomCube(3, random.nextInt(2), random);
            Optional<Derivation> derivation = Redundancy.derive(target, terms);
            int steps = derivation.map(found -> found.steps().size()).orElse(0);
            if (steps == 0) {
                continue;
            }
            assertTrue(derivation.get().shortest());
            Set<Cube> given = new HashSet<>(terms);
            given.remove(target);
            assertTrue(!reachable(given, target, steps - 1));
            compared++;
        }
    }

    @Test
    void manyFreeInputsAreDerivedWithoutTryingAllOrders() {
        // Terms x1 x2', x2 x3', …, and the first and last alone: together everything.
        int inputs = 14;
        List<Cube> terms = new ArrayList<>(List.of(Cube.universe(inputs).with(0, false)));
        for (int i = 0; i + 1 < inputs; i++) {
            terms.add(Cube.universe(inputs).with(i, true).with(i + 1, false));
        }
        terms.add(Cube.universe(inputs).with(inputs - 1, true));
        Derivation derivation = Redundancy.derive(Cube.universe(inputs), terms).orElseThrow();
        assertEquals(inputs, derivation.steps().size());
        checkSteps(derivation, terms);
        terms.remove(4);
        assertEquals(Optional.empty(), Redundancy.derive(Cube.universe(inputs), terms));
    }

    private static void check(Derivation derivation, List<Cube> terms) {
        Set<Cube> known = checkSteps(derivation, terms);
        assertTrue(known.contains(derivation.container()));
        assertEquals(0, BruteForce.mask(derivation.container()) & ~BruteForce.mask(terms));
    }

    private static Set<Cube> checkSteps(Derivation derivation, List<Cube> terms) {
        Set<Cube> known = new HashSet<>(terms);
        for (ConsensusStep step : derivation.steps()) {
            assertTrue(known.contains(step.first()) && known.contains(step.second()));
            assertEquals(Optional.of(step.result()), step.first().consensus(step.second()));
            assertTrue(step.first().cares().contains(step.input()));
            assertTrue(!step.first().values().contains(step.input()));
            assertTrue(step.second().values().contains(step.input()));
            known.add(step.result());
        }
        assertTrue(derivation.container().contains(derivation.implicant()));
        return known;
    }

    /** Whether some sequence of so many consensuses reaches a cube that contains the target: plain search over all. */
    private static boolean reachable(Set<Cube> known, Cube target, int steps) {
        if (known.stream().anyMatch(cube -> cube.contains(target))) {
            return true;
        }
        if (steps == 0) {
            return false;
        }
        for (Cube first : known) {
            for (Cube second : known) {
                Optional<Cube> result = first.consensus(second);
                if (result.isPresent() && !known.contains(result.get())) {
                    Set<Cube> more = new HashSet<>(known);
                    more.add(result.get());
                    if (reachable(more, target, steps - 1)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<Cube> randomCubes(int inputs, int literals, int count, Random random) {
        List<Cube> cubes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cubes.add(randomCube(inputs, literals, random));
        }
        return cubes;
    }

    private static Cube randomCube(int inputs, int literals, Random random) {
        Cube cube = Cube.universe(inputs);
        while (cube.literalCount() < literals) {
            cube = cube.with(random.nextInt(inputs), random.nextBoolean());
        }
        return cube;
    }

    private static List<Cube> cubes(String... places) {
        return List.of(places).stream().map(Cube::parse).toList();
    }
}
