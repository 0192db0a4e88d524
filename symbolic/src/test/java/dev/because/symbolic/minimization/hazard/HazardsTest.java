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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HazardsTest {
    private static final Cover LECTURE = cover("10--", "1-0-", "-110");

    @Test
    void theLecturesShortestCoverHasHazardsBetween10And14AndBetween12And14() {
        assertEquals(
                List.of(hazard(10, 14, 1), hazard(12, 14, 2)),
                Hazards.of(LECTURE, 100).rows());
        assertEquals(
                List.of(hazard(10, 14, 1), hazard(12, 14, 2)),
                Hazards.preventedBy(Cube.parse("1--0"), LECTURE, 0, 100).rows());
        assertTrue(Hazards.isFree(cover("10--", "1-0-", "-110", "1--0")));
    }

    @Test
    void theLecturesSumsHaveHazardsWhereTheFourthFactorIsMissing() {
        // (A+B)(A+C)(B'+C'+D'): the complement is A'B' + A'C' + BCD. With A + D' it is free of them.
        List<Hazard> found = Hazards.of(cover("00--", "0-0-", "-111"), 9).rows();
        assertEquals(List.of(hazard(3, 7, 1), hazard(5, 7, 2)), found);
        assertTrue(Hazards.isFree(cover("00--", "0-0-", "-111", "0--1")));
    }

    @Test
    void theyAreAllAdjacentRowsThatNoTermHasBothOf() {
        Random random = new Random(17);
        int some = 0;
        for (int trial = 0; trial < 120; trial++) {
            Cover cover = random(2 + trial % 5, 1 + trial % 2, 1 + random.nextInt(9), random);
            Cover dontCare = random(cover.inputs(), cover.outputs(), trial % 3, random);
            Specification functions =
                    new Specification(Ports.lettered(cover.inputs(), cover.outputs()), cover, dontCare);
            Hazards all = Hazards.of(cover, 10_000);
            assertTrue(all.complete());
            assertEquals(brute(cover, Cover.empty(cover.inputs(), cover.outputs())), set(all.rows()));
            assertEquals(
                    brute(cover, dontCare),
                    set(Hazards.of(functions, cover, 10_000).rows()));
            assertEquals(all.found().isEmpty(), Hazards.isFree(cover));
            some += all.found().isEmpty() ? 0 : 1;
        }
        assertTrue(some > 40, some + " with hazards");
    }

    @Test
    void atMostSoManyAreListed() {
        Hazards one = Hazards.of(LECTURE, 1);
        assertEquals(1, one.found().size());
        assertFalse(one.complete());
        assertTrue(Hazards.of(LECTURE, 2).complete());
    }

    @Test
    void manyInputsAreNoMoreWorkThanFew() {
        // x1 x2 + x1' x3 of 60 inputs: one hazard where x2 x3, over half a million million million steps.
        Cube universe = Cube.universe(60);
        Cover cover = Cover.of(
                60,
                List.of(
                        universe.with(0, true).with(1, true),
                        universe.with(0, false).with(2, true)));
        Hazard expected = Hazard.within(universe.with(1, true).with(2, true), 0, 0);
        assertEquals(List.of(expected), Hazards.of(cover, 10).found());
        Term remedy = new Term(expected.remedy(), Bits.of(0));
        assertTrue(Hazards.prevents(remedy, expected));
        assertFalse(Hazards.prevents(cover.terms().get(0), expected));
    }

    static Set<Hazard> brute(Cover cover, Cover dontCare) {
        Set<Hazard> found = new HashSet<>();
        for (int output = 0; output < cover.outputs(); output++) {
            for (int row = 0; row < 1 << cover.inputs(); row++) {
                for (int input = 0; input < cover.inputs(); input++) {
                    Cube from = Cube.minterm(cover.inputs(), row);
                    Cube to = from.with(input, true);
                    boolean both = List.of(from, to).stream().allMatch(new Required(cover, dontCare, output)::at);
                    boolean held =
                            cover.cubes(output).stream().anyMatch(cube -> cube.contains(from) && cube.contains(to));
                    if (!from.equals(to) && both && !held) {
                        found.add(new Hazard(from, to, input, output));
                    }
                }
            }
        }
        return found;
    }

    private record Required(Cover cover, Cover dontCare, int output) {
        boolean at(Cube minterm) {
            return cover.at(minterm).contains(output) && !dontCare.at(minterm).contains(output);
        }
    }

    private static Set<Hazard> set(List<Hazard> hazards) {
        Set<Hazard> set = new HashSet<>(hazards);
        assertEquals(hazards.size(), set.size(), "no step twice");
        return set;
    }

    private static Cover random(int inputs, int outputs, int terms, Random random) {
        List<Term> chosen = new ArrayList<>();
        for (int i = 0; i < terms; i++) {
            Cube cube = Cube.universe(inputs);
            for (int literal = 0; literal < 3; literal++) {
                cube = cube.with(random.nextInt(inputs), random.nextBoolean());
            }
            chosen.add(new Term(cube, outputs == 1 ? Bits.of(0) : Bits.ofWords(1 + random.nextInt(3))));
        }
        return new Cover(inputs, outputs, chosen);
    }

    private static Hazard hazard(int from, int to, int input) {
        return new Hazard(Cube.minterm(4, from), Cube.minterm(4, to), input, 0);
    }

    private static Cover cover(String... places) {
        return Cover.of(4, List.of(places).stream().map(Cube::parse).toList());
    }
}
