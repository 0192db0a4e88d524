package dev.because.neural.activation.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnrichmentTest {
    @Test
    void theChanceIsTheShareOfAllChoicesThatShowAsMany() {
        for (int pictures = 1; pictures <= 12; pictures++) {
            for (int holders = 1; holders <= pictures; holders++) {
                for (int of = 1; of <= pictures; of++) {
                    int[] counts = choicesByShown(pictures, holders, of);
                    int all = 0;
                    for (int count : counts) {
                        all += count;
                    }
                    int asMany = 0;
                    for (int shown = Math.min(of, holders); shown >= Math.max(0, of - pictures + holders); shown--) {
                        asMany += counts[shown];
                        assertEquals(
                                (double) asMany / all, new Enrichment(shown, of, holders, pictures).chance(), 1e-12);
                    }
                }
            }
        }
    }

    /** Goes through every choice of that many pictures; the first ones are the holders. */
    private static int[] choicesByShown(int pictures, int holders, int of) {
        int[] counts = new int[pictures + 1];
        for (int choice = 0; choice < 1 << pictures; choice++) {
            if (Integer.bitCount(choice) == of) {
                counts[Integer.bitCount(choice & ((1 << holders) - 1))]++;
            }
        }
        return counts;
    }

    @Test
    void theChanceOfManyPicturesIsThatOfWholeNumbers() {
        Random random = new Random(7);
        for (int trial = 0; trial < 200; trial++) {
            int pictures = 50 + random.nextInt(2000);
            int holders = 1 + random.nextInt(pictures / 2);
            int of = 1 + random.nextInt(Math.min(30, pictures / 2));
            int shown = random.nextInt(Math.min(of, holders) + 1);
            BigInteger tail = BigInteger.ZERO;
            for (int k = shown; k <= Math.min(of, holders); k++) {
                tail = tail.add(choose(holders, k).multiply(choose(pictures - holders, of - k)));
            }
            double expected = new BigDecimal(tail)
                    .divide(new BigDecimal(choose(pictures, of)), MATH)
                    .doubleValue();
            double found = new Enrichment(shown, of, holders, pictures).chance();
            assertEquals(1, found / expected, 1e-8, shown + " of " + of + ", " + holders + " of " + pictures);
        }
    }

    private static final MathContext MATH = new MathContext(30);

    private static BigInteger choose(int all, int some) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < some; i++) {
            ways = ways.multiply(BigInteger.valueOf(all - i)).divide(BigInteger.valueOf(i + 1L));
        }
        return ways;
    }

    @Test
    void atEachEndOfTheIntervalTheCountIsAsRareAsTheLevelSays() {
        for (int of = 1; of <= 24; of++) {
            for (int shown = 0; shown <= of; shown++) {
                Enrichment counts = new Enrichment(shown, of, 100, 1000);
                if (shown > 0) {
                    assertEquals(0.025, atLeast(shown, of, counts.leastLift(0.05) * counts.base()), 1e-9);
                } else {
                    assertEquals(0, counts.leastLift(0.05));
                }
                if (shown < of) {
                    double most = counts.greatestLift(0.05) * counts.base();
                    assertEquals(0.025, 1 - atLeast(shown + 1, of, most), 1e-9);
                } else {
                    assertEquals(10, counts.greatestLift(0.05), 1e-12);
                }
                assertTrue(counts.leastLift(0.05) <= counts.lift() && counts.lift() <= counts.greatestLift(0.05));
            }
        }
    }

    /** The probability of that many successes or more, added up term by term. */
    private static double atLeast(int shown, int of, double share) {
        double sum = 0;
        for (int k = shown; k <= of; k++) {
            sum += choose(of, k).doubleValue() * Math.pow(share, k) * Math.pow(1 - share, of - k);
        }
        return sum;
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Enrichment(5, 4, 10, 20));
        assertThrows(IllegalArgumentException.class, () -> new Enrichment(3, 4, 2, 20));
        assertThrows(IllegalArgumentException.class, () -> new Enrichment(0, 4, 18, 20));
        assertThrows(IllegalArgumentException.class, () -> new Enrichment(0, -1, 2, 20));
        assertEquals(1, new Enrichment(0, 0, 2, 20).chance());
        assertEquals(0, new Enrichment(0, 0, 2, 20).lift());
    }
}
