package dev.because.symbolic.minimization.cube;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Each kernel against every minterm. */
class KernelsTest {
    private static final int INPUTS = 7;
    private static final int OUTPUTS = 3;
    private static final int TIMES = 60;

    private final CubeSpace space = new CubeSpace(INPUTS, OUTPUTS);

    @RepeatedTest(TIMES)
    void cubesCoverACubeIfTheyCoverEachPointOfIt(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<long[]> cubes = cubes(random, 25);
        long[] cube = cube(random, 0.3);
        List<Term> points =
                points(cube).stream().filter(point -> !isCovered(cubes, point)).toList();
        Coverage coverage = new Coverage(space);
        assertEquals(points.isEmpty(), coverage.covers(cubes, cube));
        Optional<Term> witness = coverage.uncovered(cubes, cube).map(space::unpack);
        assertEquals(points.isEmpty(), witness.isEmpty());
        witness.ifPresent(point -> assertTrue(points.contains(point), point::toString));
    }

    @RepeatedTest(TIMES)
    void theOffSetIsWhereNeitherOnNorDontCareIs(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Cover on = space.unpack(cubes(random, random.nextInt(20)));
        Cover dontCare = space.unpack(cubes(random, random.nextInt(6)));
        PackedFunction function = PackedFunction.of(new Specification(Ports.lettered(INPUTS, OUTPUTS), on, dontCare));
        Cover off = space.unpack(function.offSet(budget()).orElseThrow());
        for (long row = 0; row < 1 << INPUTS; row++) {
            Cube minterm = Cube.minterm(INPUTS, row);
            Bits allowed = on.at(minterm).or(dontCare.at(minterm));
            assertEquals(Bits.below(OUTPUTS).minus(allowed), off.at(minterm));
        }
    }

    @RepeatedTest(TIMES)
    void aCubeIsReducedToTheHullOfWhatOnlyItCovers(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<long[]> others = cubes(random, 12);
        long[] cube = cube(random, 0.2);
        long[] hull = new long[space.words()];
        for (Term point : points(cube)) {
            if (!isCovered(others, point)) {
                hull = space.supercube(hull, space.pack(point));
            }
        }
        long[] reduced = new ComplementHull(space).reduced(others, cube);
        if (space.hasNoOutput(hull)) {
            assertTrue(space.hasNoOutput(reduced));
        } else {
            assertArrayEquals(hull, reduced);
        }
    }

    @RepeatedTest(TIMES)
    void keepingOneChoiceOfEachRowLeavesNothingUncovered(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<long[]> fixed = cubes(random, 4);
        List<long[]> choices = cubes(random, 8);
        List<BitSet> rows = CoverTable.of(space, fixed, choices, 10_000).orElseThrow();
        for (int kept = 0; kept < 1 << choices.size(); kept++) {
            BitSet set = BitSet.valueOf(new long[] {kept});
            List<long[]> left = new ArrayList<>(fixed);
            set.stream().forEach(choice -> left.add(choices.get(choice)));
            Coverage coverage = new Coverage(space);
            boolean covered =
                    choices.stream().allMatch(choice -> left.contains(choice) || coverage.covers(left, choice));
            assertEquals(covered, rows.stream().allMatch(row -> row.intersects(set)));
        }
    }

    @Test
    void packingKeepsTermsOfManyInputsAndOutputs() {
        CubeSpace wide = new CubeSpace(130, 88);
        Random random = new Random(5);
        for (int i = 0; i < 50; i++) {
            Cube cube = Cube.universe(130);
            for (int input = 0; input < 130; input++) {
                cube = random.nextBoolean() ? cube.with(input, random.nextBoolean()) : cube;
            }
            Term term = new Term(cube, Bits.of(random.nextInt(88), random.nextInt(88), 87));
            assertEquals(term, wide.unpack(wide.pack(term)));
            assertEquals(cube.literalCount(), wide.literals(wide.pack(term)));
        }
    }

    @Test
    void aComplementThatIsTooLargeIsGivenUp() {
        List<Cube> pairs = new ArrayList<>();
        for (int input = 0; input < 80; input += 2) {
            pairs.add(Cube.universe(80).with(input, true).with(input + 1, true));
        }
        Specification functions = new Specification(Ports.lettered(80, 1), Cover.of(80, pairs), Cover.empty(80, 1));
        PackedFunction function = PackedFunction.of(functions);
        assertTrue(function.offSet(Budget.of(Duration.ofMillis(200))).isEmpty());
        assertTrue(function.isImplicant(new Term(pairs.get(3), Bits.of(0))));
        assertFalse(function.isImplicant(new Term(pairs.get(3).without(6), Bits.of(0))));
    }

    private boolean isCovered(List<long[]> cubes, Term point) {
        return space.unpack(cubes).at(point.cube()).containsAll(point.outputs());
    }

    private List<Term> points(long[] cube) {
        Term term = space.unpack(cube);
        List<Term> points = new ArrayList<>();
        for (long row = 0; row < 1 << INPUTS; row++) {
            Cube minterm = Cube.minterm(INPUTS, row);
            if (term.cube().contains(minterm)) {
                term.outputs().stream().forEach(output -> points.add(new Term(minterm, Bits.of(output))));
            }
        }
        return points;
    }

    private List<long[]> cubes(Random random, int count) {
        List<long[]> cubes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cubes.add(cube(random, 0.45));
        }
        return cubes;
    }

    private long[] cube(Random random, double literals) {
        Cube cube = Cube.universe(INPUTS);
        for (int input = 0; input < INPUTS; input++) {
            cube = random.nextDouble() < literals ? cube.with(input, random.nextBoolean()) : cube;
        }
        return space.pack(new Term(cube, Bits.of(random.nextInt(OUTPUTS), random.nextInt(OUTPUTS))));
    }

    private static Budget budget() {
        return Budget.of(Duration.ofSeconds(30));
    }
}
