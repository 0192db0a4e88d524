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
import dev.because.symbolic.minimization.covering.AllOptima;
import dev.because.symbolic.minimization.covering.CoveringProblem;
import dev.because.symbolic.minimization.prime.TernaryTable;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        IrredundantCovers covers = IrredundantCovers.of(function, Budget.of(Duration.ofSeconds(20)))
                .orElseThrow();
        assertTrue(covers.count().isEmpty());
        assertTrue(covers.minimum(1).isEmpty());
        CoverListing listing = covers.first(20);
        assertFalse(listing.exact());
        assertEquals(20, listing.covers().size());
        assertTrue(listing.count().compareTo(BigInteger.valueOf(20)) >= 0);
        for (Cover cover : List.of(listing.covers().get(0), listing.covers().get(19))) {
            List<Cube> cubes = cover.cubes(0);
            assertTrue(agrees(function, cubes));
            for (int i = 0; i < cubes.size(); i++) {
                List<Cube> fewer = new ArrayList<>(cubes);
                fewer.remove(i);
                assertFalse(agrees(function, fewer));
            }
        }
    }

    /** The other way is a branch and bound over a table of all rows and primes. */
    @ParameterizedTest
    @CsvSource({"6, 2", "7, 4"})
    void theMinimumCoversAreThoseOfASearchForAllBestCovers(int inputs, int count) {
        Specification function = random(inputs);
        CoverListing minimum = covers(function).minimum(1000).orElseThrow();
        assertEquals(BigInteger.valueOf(count), minimum.count());
        List<Cube> primes = TernaryTable.of(function).primes().terms().stream()
                .map(Term::cube)
                .toList();
        List<Term> rows = function.on().terms();
        List<int[]> rowsOf = new ArrayList<>();
        for (Cube prime : primes) {
            rowsOf.add(IntStream.range(0, rows.size())
                    .filter(row -> prime.contains(rows.get(row).cube()))
                    .toArray());
        }
        int[] literals = primes.stream().mapToInt(Cube::literalCount).toArray();
        Cover first = minimum.covers().get(0);
        AllOptima optima = AllOptima.ofBoth(
                CoveringProblem.of(rows.size(), rowsOf, literals),
                first.termCount(),
                first.literalCount(),
                1000,
                Budget.of(Duration.ofSeconds(30)));
        assertTrue(optima.complete());
        assertEquals(
                sets(optima.covers().stream()
                        .map(columns -> columns.stream().map(primes::get).toList())
                        .toList()),
                sets(cubes(minimum)));
    }

    @Test
    @Tag("long")
    void alsoOfEightInputs() {
        theMinimumCoversAreThoseOfASearchForAllBestCovers(8, 816);
        assertEquals("232912479333744", covers(random(8)).count().orElseThrow().toString());
    }

    @Test
    void functionsOfMoreInputsThanTablesHaveAreCountedIfTheirPrimesAreFew() {
        // The ring of six over the inputs 7, 20 and 29 of 30, and a product of three others.
        List<Cube> cubes = new ArrayList<>();
        for (Term term : RING.on().terms()) {
            Cube cube = Cube.universe(30);
            for (int i = 0; i < 3; i++) {
                cube = cube.with(new int[] {7, 20, 29}[i], term.cube().values().contains(i));
            }
            cubes.add(cube);
        }
        cubes.add(Cube.universe(30).with(0, true).with(1, false).with(2, true));
        IrredundantCovers covers =
                covers(new Specification(Ports.lettered(30, 1), Cover.of(30, cubes), Cover.empty(30, 1)));
        assertEquals(
                Map.of(4, BigInteger.TWO, 5, BigInteger.valueOf(3)),
                covers.countByTerms().orElseThrow());
    }

    @Test
    void primesByConsensusAreThoseByDefinition() {
        Random random = new Random(3);
        for (int trial = 0; trial < 40; trial++) {
            BruteForce brute = BruteForce.random(3 + trial % 3, 0.5, 0.1, random);
            Specification function = brute.specification();
            List<Cube> cubes = new ArrayList<>(function.on().cubes(0));
            cubes.addAll(function.dontCare().cubes(0));
            List<Cube> primes = ConsensusPrimes.of(cubes, 100, Budget.of(Duration.ofSeconds(9)))
                    .orElseThrow();
            assertEquals(Set.copyOf(brute.primes), Set.copyOf(primes));
            assertEquals(brute.primes.size(), primes.size());
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
