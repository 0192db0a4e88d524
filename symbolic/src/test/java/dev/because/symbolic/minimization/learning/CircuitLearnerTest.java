package dev.because.symbolic.minimization.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.exact.ExactMinimizer;
import dev.because.symbolic.minimization.learning.table.BinaryTable;
import dev.because.symbolic.minimization.learning.table.Column;
import dev.because.symbolic.minimization.learning.table.Split;
import dev.because.symbolic.minimization.learning.table.Thresholds;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitLearnerTest {
    private static final String NAMES = "abcd";

    private static BinaryTable table(
            long seed, int rows, int inputs, double noise, BiPredicate<BinaryTable, Integer> function) {
        Random random = new Random(seed);
        List<BitSet> columns = Stream.generate(() -> new BitSet())
                .limit(inputs)
                .peek(column -> IntStream.range(0, rows).forEach(row -> column.set(row, random.nextBoolean())))
                .toList();
        BinaryTable open = new BinaryTable(rows, new BitSet(), columns);
        BitSet target = new BitSet();
        for (int row = 0; row < rows; row++) {
            target.set(row, function.test(open, row) != random.nextDouble() < noise);
        }
        return new BinaryTable(rows, target, columns);
    }

    private static List<Candidate> learn(BinaryTable table) {
        return new CircuitLearner(new ListedMinimizer(), Budget.of(Duration.ofMinutes(1)), 6)
                .learn(table, Split.stratified(table.rows(), table.target(), 0));
    }

    private static String name(int input) {
        return input < NAMES.length() ? NAMES.substring(input, input + 1) : "x" + input;
    }

    private static String text(Candidate candidate) {
        return candidate.circuit().text(CircuitLearnerTest::name);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsTheExclusiveOrAmongAHundredIrrelevantInputsAndNothingElse(long seed) {
        BinaryTable table = table(seed, 400, 102, 0, (t, row) -> t.is(0, row) != t.is(1, row));

        List<Candidate> found = learn(table);

        assertEquals(1, found.size());
        assertTrue(
                List.of("(not a and b) or (a and not b)", "(a or b) and (not a or not b)")
                        .contains(text(found.get(0))),
                text(found.get(0)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsANoisyExclusiveOrAmongAHundredIrrelevantInputsAndNothingElse(long seed) {
        BinaryTable table = table(seed, 400, 102, 0.1, (t, row) -> t.is(0, row) != t.is(1, row));

        assertEquals(List.of(0, 1), learn(table).get(0).circuit().used());
        assertEquals(4, learn(table).get(0).circuit().literals());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void recoversAProductOfSumsFromNoisyRowsWithIrrelevantInputs(long seed) {
        BinaryTable table = table(
                seed, 600, 20, 0.08, (t, row) -> (t.is(0, row) || t.is(1, row)) && (t.is(2, row) || t.is(3, row)));

        Candidate best = learn(table).get(0);

        assertTrue(List.of("(a or b) and (c or d)", "(c or d) and (a or b)").contains(text(best)), text(best));
        assertEquals(Form.PRODUCT_OF_SUMS, best.circuit().form());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsNothingInNoise(long seed) {
        BinaryTable table = table(seed, 300, 60, 0.5, (t, row) -> false);

        assertEquals(List.of(), learn(table));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void cutsOfNumbersDoNotMakeNoiseLookLikeACircuit(long seed) {
        Random random = new Random(seed);
        int rows = 200;
        BitSet target = new BitSet();
        IntStream.range(0, rows).filter(row -> row % 10 == 0).forEach(target::set);
        Split split = Split.stratified(rows, target, seed);
        List<BitSet> inputs = Stream.generate(() -> new Column(
                        "x",
                        IntStream.range(0, rows)
                                .mapToDouble(row -> random.nextGaussian())
                                .toArray()))
                .limit(60)
                .map(column -> Thresholds.mostInformative(column, target, split.training())
                        .apply(column))
                .toList();
        BitSet cut = new BitSet();
        cut.set(0, inputs.size());

        List<Candidate> found = new CircuitLearner(new ExactMinimizer(), Budget.of(Duration.ofMinutes(1)), 12)
                .learn(new BinaryTable(rows, target, inputs, cut), split);

        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsTheSameWithAnotherMinimizer(long seed) {
        BinaryTable table =
                table(seed, 300, 12, 0.1, (t, row) -> t.is(0, row) && !t.is(1, row) || t.is(2, row) && t.is(3, row));
        Split split = Split.stratified(table.rows(), table.target(), 0);

        Candidate exact = new CircuitLearner(new ExactMinimizer(), Budget.of(Duration.ofMinutes(1)), 6)
                .learn(table, split)
                .get(0);

        assertEquals("(a and not b) or (c and d)", text(exact));
        assertEquals(text(exact), text(learn(table).get(0)));
    }

    @Test
    void listsBothOfTwoInputsThatAreTheSame() {
        BinaryTable once = table(3, 300, 6, 0, (t, row) -> t.is(0, row) && t.is(1, row));
        BinaryTable twice = new BinaryTable(
                once.rows(),
                once.target(),
                Stream.concat(once.inputs().stream(), Stream.of(once.inputs().get(1)))
                        .toList());

        assertEquals(
                List.of("a and b", "a and x6"),
                learn(twice).stream().map(CircuitLearnerTest::text).sorted().toList());
    }
}
