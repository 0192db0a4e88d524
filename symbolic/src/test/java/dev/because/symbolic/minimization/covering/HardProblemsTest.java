package dev.because.symbolic.minimization.covering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.minimization.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HardProblemsTest {
    /** Lines of the affine plane of order 3. */
    private static List<int[]> nine() {
        return triples(9, (a, b, c) -> (a / 3 + b / 3 + c / 3) % 3 == 0 && (a + b + c) % 3 == 0);
    }

    /** Bose's construction over the numbers modulo 5. */
    private static List<int[]> fifteen() {
        List<int[]> triples = new ArrayList<>();
        for (int x = 0; x < 5; x++) {
            triples.add(new int[] {x, 5 + x, 10 + x});
            for (int y = x + 1; y < 5; y++) {
                for (int level = 0; level < 3; level++) {
                    triples.add(new int[] {5 * level + x, 5 * level + y, 5 * ((level + 1) % 3) + 3 * (x + y) % 5});
                }
            }
        }
        return triples;
    }

    private interface Triple {
        boolean isLine(int a, int b, int c);
    }

    private static List<int[]> triples(int points, Triple condition) {
        List<int[]> triples = new ArrayList<>();
        for (int a = 0; a < points; a++) {
            for (int b = a + 1; b < points; b++) {
                for (int c = b + 1; c < points; c++) {
                    if (condition.isLine(a, b, c)) {
                        triples.add(new int[] {a, b, c});
                    }
                }
            }
        }
        return triples;
    }

    /** From a system of n points one of 3n. */
    private static List<int[]> tripled(List<int[]> system, int points) {
        List<int[]> triples = new ArrayList<>();
        IntStream.range(0, points).forEach(i -> triples.add(new int[] {i, points + i, 2 * points + i}));
        for (int[] triple : system) {
            for (int[] levels : new int[][] {
                {0, 0, 0}, {1, 1, 1}, {2, 2, 2}, {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
            }) {
                triples.add(IntStream.range(0, 3)
                        .map(i -> levels[i] * points + triple[i])
                        .toArray());
            }
        }
        return triples;
    }

    private static void assertFewest(int expected, List<int[]> triples, int points) {
        List<int[]> rowsOf = new ArrayList<>();
        for (int point = 0; point < points; point++) {
            int column = point;
            rowsOf.add(IntStream.range(0, triples.size())
                    .filter(row -> IntStream.of(triples.get(row)).anyMatch(member -> member == column))
                    .toArray());
        }
        CoveringProblem problem = CoveringProblem.of(triples.size(), rowsOf, new int[points]);
        CoveringSolution solution = new CoveringSolver().solve(problem, Budget.of(Duration.ofMinutes(5)));
        assertEquals(expected, solution.columns().size());
        assertTrue(problem.isCoveredBy(solution.columns()));
        assertTrue(solution.columnsProved());
        solution.columnProof()
                .ifPresent(
                        proof -> assertEquals(OptionalLong.of(expected), ProofChecker.columnsAtLeast(problem, proof)));
    }

    /** Fulkerson, Nemhauser and Trotter, "Two computationally difficult set covering problems", 1974. */
    @Test
    void steinerTriplesHaveTheirKnownCovers() {
        assertFewest(5, nine(), 9);
        assertFewest(9, fifteen(), 15);
        assertFewest(18, tripled(nine(), 9), 27);
    }

    @Tag("long")
    @Test
    void fortyFivePointsNeedThirty() {
        assertFewest(30, tripled(fifteen(), 15), 45);
    }

    /** Columns of a few near rows each: hardly anything is left by the reductions. */
    @Test
    void largeSparseProblemIsReducedInTime() {
        Random random = new Random(5);
        int rowCount = 20_000;
        List<int[]> rowsOf = new ArrayList<>();
        for (int column = 0; column < 50_000; column++) {
            int first = random.nextInt(rowCount - 5);
            int last = first + 1 + random.nextInt(5);
            rowsOf.add(IntStream.range(first, last).toArray());
        }
        for (int row = 0; row < rowCount; row += 5) {
            rowsOf.add(IntStream.range(row, row + 5).toArray());
        }
        int[] costs = rowsOf.stream().mapToInt(rows -> rows.length).toArray();
        CoveringProblem problem = CoveringProblem.of(rowCount, rowsOf, costs);
        CoveringSolution solution = new CoveringSolver().solve(problem, Budget.of(Duration.ofSeconds(60)));
        assertEquals(4_000, solution.columns().size());
        assertEquals(20_000, solution.secondary());
        assertTrue(solution.columnsProved());
        assertTrue(solution.secondaryProved());
    }
}
