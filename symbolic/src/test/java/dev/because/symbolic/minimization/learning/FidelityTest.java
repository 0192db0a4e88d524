package dev.because.symbolic.minimization.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.minimization.learning.fidelity.Confusion;
import dev.because.symbolic.minimization.learning.fidelity.Proportion;
import dev.because.symbolic.minimization.learning.table.BinaryTable;
import dev.because.symbolic.minimization.learning.table.Split;
import dev.because.symbolic.minimization.learning.tree.DecisionTree;
import dev.because.symbolic.minimization.learning.tree.TreeGrowth;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FidelityTest {
    @ParameterizedTest
    @CsvSource({"0,10", "1,10", "7,12", "12,12", "250,300"})
    void theEndsOfAnIntervalAreRatesAtWhichTheCountWouldBeRare(int part, int whole) {
        Proportion proportion = new Proportion(part, whole);
        double least = proportion.least(0.05);
        double greatest = proportion.greatest(0.05);

        if (part > 0) {
            assertEquals(0.025, 1 - new BinomialDistribution(whole, least).cumulativeProbability(part - 1), 1e-9);
        }
        if (part < whole) {
            assertEquals(0.025, new BinomialDistribution(whole, greatest).cumulativeProbability(part), 1e-9);
        }
        assertTrue(least <= proportion.share() && proportion.share() <= greatest);
    }

    @Test
    void whateverSaysTheSameOfEveryRowHasABalancedAccuracyOfOneHalf() {
        BitSet so = BitSet.valueOf(new long[] {0b0100110});
        BitSet all = BitSet.valueOf(new long[] {0b1111111});

        assertEquals(0.5, Confusion.of(all, so, all).balanced());
        assertEquals(0.5, Confusion.of(new BitSet(), so, all).balanced());
        assertEquals(1, Confusion.of(so, so, all).balanced());
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.5,6,8", "0.9,0.6,7,7", "0.95,0.95,6,20", "0.7,0.2,9,7"})
    void theTrueBalancedAccuracyLiesBelowTheIntervalInNoMoreThanOneCaseOfForty(
            double recall, double specificity, int yes, int no) {
        double below = 0;
        double above = 0;
        BinomialDistribution ofYes = new BinomialDistribution(yes, recall);
        BinomialDistribution ofNo = new BinomialDistribution(no, specificity);
        for (int right = 0; right <= yes; right++) {
            for (int rejected = 0; rejected <= no; rejected++) {
                Confusion counts = new Confusion(right, no - rejected, yes - right, rejected);
                double chance = ofYes.probability(right) * ofNo.probability(rejected);
                below += (recall + specificity) / 2 < counts.leastBalanced(0.05) ? chance : 0;
                above += (recall + specificity) / 2 > counts.greatestBalanced(0.05) ? chance : 0;
                assertTrue(counts.leastBalanced(0.05) <= counts.balanced());
                assertTrue(counts.greatestBalanced(0.05) >= counts.balanced());
            }
        }
        assertTrue(below <= 0.025 && above <= 0.025, below + " " + above);
    }

    @Test
    void tenOfTenAreSurelyBetterThanGuessing() {
        assertTrue(new Confusion(5, 0, 0, 5).leastBalanced(0.05) > 0.5);
    }

    @Test
    void aSplitKeepsTheShareOfTrueRowsAndDependsOnNothingButTheSeed() {
        BitSet target = new BitSet();
        target.set(3, 44);

        Split split = Split.stratified(101, target, 5);

        assertEquals(51, split.training().cardinality());
        BitSet yes = split.training();
        yes.and(target);
        assertEquals(21, yes.cardinality());
        BitSet both = split.training();
        both.and(split.test());
        assertTrue(both.isEmpty());
        assertEquals(split, Split.stratified(101, target, 5));
        assertTrue(!split.equals(Split.stratified(101, target, 6)));
    }

    @Test
    void aTreeOfOneQuestionAsksTheBestAndMoreQuestionsNeverHarmWhatWasLearned() {
        Random random = new Random(11);
        List<BitSet> inputs = Stream.generate(() -> BitSet.valueOf(new long[] {random.nextLong(), random.nextLong()}))
                .limit(8)
                .toList();
        BitSet target = new BitSet();
        IntStream.range(0, 128)
                .filter(row -> inputs.get(2).get(row) != random.nextInt(5) < 1)
                .forEach(target::set);
        BinaryTable table = new BinaryTable(128, target, inputs);
        BitSet all = new BitSet();
        all.set(0, 128);

        assertEquals(2, ((DecisionTree.Question) TreeGrowth.grow(table, all, 1)).input());
        int before = 0;
        for (int questions = 0; questions < 12; questions++) {
            DecisionTree tree = TreeGrowth.grow(table, all, questions);
            Confusion counts = Confusion.of(tree.apply(table), target, all);
            assertEquals(questions, tree.questions());
            assertTrue(counts.yesYes() + counts.noNo() >= before);
            before = counts.yesYes() + counts.noNo();
        }
    }
}
