package dev.because.symbolic.minimization.irredundant;

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
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IrredundantCoversTest {
    private static final Specification RING = Specification.ofRows(3, row -> row >= 1 && row <= 6);

    @Test
    void theRingOfSixHasFiveIrredundantCoversTwoOfThemMinimum() {
        IrredundantCovers covers = covers(RING);
        assertEquals(
                Map.of(3, BigInteger.TWO, 4, BigInteger.valueOf(3)),
                covers.countByTerms().orElseThrow());
        CoverListing all = covers.first(10);
        assertTrue(all.complete());
        assertEquals(BigInteger.valueOf(5), all.count());
        CoverListing minimum = covers.minimum(10).orElseThrow();
        assertEquals(
                List.of(cubes("01-", "1-0", "-01"), cubes("0-1", "10-", "-10")),
                minimum.covers().stream().map(cover -> cover.cubes(0)).toList());
    }

    @Test
    void theLecturesFunctionHasASingleIrredundantCover() {
        CoverListing all = covers(Specification.ofRows(4, row -> row == 6 || row >= 8 && row <= 14))
                .first(10);
        assertEquals(
                List.of(cubes("10--", "1-0-", "-110")),
                List.of(all.covers().get(0).cubes(0)));
        assertEquals(BigInteger.ONE, all.count());
    }

    @Test
    void constantFunctionsHaveOneCoverEach() {
        assertEquals(
                List.of(Cover.empty(3, 1)),
                covers(Specification.ofRows(3, row -> false)).first(5).covers());
        assertEquals(
                List.of(cubes("---")),
                covers(Specification.ofRows(3, row -> true)).first(5).covers().stream()
                        .map(cover -> cover.cubes(0))
                        .toList());
        assertEquals(
                List.of(Cover.empty(3, 1)),
                covers(Specification.ofRows(3, row -> true, row -> true))
                        .first(5)
                        .covers());
    }

    @Test
    void countsAndListsAreThoseOfTryingAllSetsOfPrimes() {
        Random random = new Random(41);
        int several = 0;
        for (int trial = 0; trial < 60; trial++) {
            int inputs = trial < 40 ? 4 : 5;
            BruteForce brute = BruteForce.random(inputs, 0.5, trial % 2 == 0 ? 0 : 0.15, random);
            if (brute.primes.size() > 18) {
                continue;
            }
            List<List<Cube>> expected =
                    brute.irredundantCovers().stream().map(brute::cubes).toList();
            several += expected.size() > 1 ? 1 : 0;
            IrredundantCovers covers = covers(brute.specification());
            assertEquals(expected.size(), covers.count().orElseThrow().intValueExact());
            assertEquals(sets(expected), sets(cubes(covers.first(expected.size() + 1))));
            checkMinimum(expected, covers);
        }
        assertTrue(several > 30, several + " with more than one cover");
    }

    private static void checkMinimum(List<List<Cube>> expected, IrredundantCovers covers) {
        Map<Integer, List<List<Cube>>> byCost = new TreeMap<>();
        for (List<Cube> cover : expected) {
            int literals = cover.stream().mapToInt(Cube::literalCount).sum();
            byCost.computeIfAbsent(1000 * cover.size() + literals, cost -> new ArrayList<>())
                    .add(cover);
        }
        List<List<Cube>> cheapest = byCost.values().iterator().next();
        CoverListing minimum = covers.minimum(cheapest.size() + 1).orElseThrow();
        assertTrue(minimum.complete());
        assertEquals(sets(cheapest), sets(cubes(minimum)));
    }

    @Test
    void theFirstFewAreTheBeginningOfAll() {
        Specification function = random(6);
        IrredundantCovers covers = covers(function);
        CoverListing all = covers.first(1000);
        assertTrue(all.complete());
        for (int most : new int[] {0, 1, 7, 100}) {
            assertEquals(all.covers().subList(0, most), covers.first(most).covers());
            assertEquals(all.count(), covers.first(most).count());
        }
        assertEquals(442, all.covers().size());
    }

    @Test
    void whereNoDiagramIsFeasibleTheFirstAreListedAndTheirNumberIsABound() {
        Specification function = random(9);
        IrredundantCovers covers = IrredundantCovers.of(function, Budget.of(Duration.ofMillis(400)))
                .orElseThrow();
        assertTrue(covers.count().isEmpty());
        assertTrue(covers.minimum(1).isEmpty());
        CoverListing listing = covers.first(20);
        assertFalse(listing.exact());
        assertFalse(listing.covers().isEmpty());
        assertTrue(listing.count().compareTo(BigInteger.valueOf(listing.covers().size())) >= 0);
        for (Cover cover : listing.covers()) {
            List<Cube> cubes = cover.cubes(0);
            assertTrue(agrees(function, cubes));
            for (int i = 0; i < cubes.size(); i++) {
                List<Cube> fewer = new ArrayList<>(cubes);
                fewer.remove(i);
                assertFalse(agrees(function, fewer));
            }
        }
    }

    @Test
    void coversOfSeveralOutputsAreCoversOfEach() {
        Cover ring = RING.on();
        List<Term> terms = new ArrayList<>();
        ring.terms().forEach(term -> terms.add(new Term(term.cube(), Bits.of(0, 1))));
        terms.add(new Term(Cube.parse("111"), Bits.of(1)));
        IrredundantCovers covers =
                covers(new Specification(Ports.lettered(3, 2), new Cover(3, 2, terms), Cover.empty(3, 2)));
        // The second output is A + B + C.
        assertEquals(
                Map.of(6, BigInteger.TWO, 7, BigInteger.valueOf(3)),
                covers.countByTerms().orElseThrow());
        CoverListing all = covers.first(9);
        assertEquals(5, all.covers().size());
        for (Cover cover : all.covers()) {
            assertEquals(Set.copyOf(cubes("--1", "-1-", "1--")), Set.copyOf(cover.cubes(1)));
        }
    }

    private static Specification random(int inputs) {
        Random random = new Random(inputs);
        BitSet on = new BitSet();
        for (int row = 0; row < 1 << inputs; row++) {
            on.set(row, random.nextDouble() < 0.5);
        }
        return Specification.ofRows(inputs, row -> on.get((int) row));
    }

    private static boolean agrees(Specification function, List<Cube> cubes) {
        for (int row = 0; row < 1 << function.inputs(); row++) {
            Cube minterm = Cube.minterm(function.inputs(), row);
            if (cubes.stream().anyMatch(cube -> cube.contains(minterm))
                    == function.on().at(minterm).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static IrredundantCovers covers(Specification function) {
        return IrredundantCovers.of(function, Budget.of(Duration.ofSeconds(30))).orElseThrow();
    }

    private static List<List<Cube>> cubes(CoverListing listing) {
        return listing.covers().stream().map(cover -> cover.cubes(0)).toList();
    }

    private static Set<Set<Cube>> sets(List<List<Cube>> covers) {
        Set<Set<Cube>> sets = new HashSet<>();
        covers.forEach(cover -> assertTrue(sets.add(Set.copyOf(cover))));
        return sets;
    }

    private static List<Cube> cubes(String... places) {
        return List.of(places).stream().map(Cube::parse).toList();
    }
}
