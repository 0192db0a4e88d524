package dev.because.explain.check.circuit;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * How often something is right in the rows to judge by.
 *
 * @param yesYes says yes, and it is so
 * @param yesNo says yes, and it is not so
 * @param noYes says no, and it is so
 * @param noNo says no, and it is not so
 */
record SecondCounts(int yesYes, int yesNo, int noYes, int noNo) {
    private static final double OUTSIDE = 0.05;
    private static final int HALVINGS = 60;
    private static final int ROUNDS = 8;
    private static final int GRID = 12;

    static SecondCounts of(SecondTable table, IntPredicate says) {
        int[] counts = new int[4];
        for (int row = 0; row < table.rows(); row++) {
            if (!table.learned()[row]) {
                counts[says.test(row) ? (table.target()[row] ? 0 : 1) : (table.target()[row] ? 2 : 3)]++;
            }
        }
        return new SecondCounts(counts[0], counts[1], counts[2], counts[3]);
    }

    double precision() {
        return share(yesYes, yesYes + yesNo);
    }

    double recall() {
        return share(yesYes, yesYes + noYes);
    }

    double balanced() {
        return (recall() + share(noNo, noNo + yesNo)) / 2;
    }

    double leastBalanced() {
        return leastMean(yesYes, yesYes + noYes, noNo, noNo + yesNo);
    }

    double greatestBalanced() {
        return 1 - leastMean(noYes, yesYes + noYes, yesNo, noNo + yesNo);
    }

    /**
     * The least mean of two rates of which the one makes its count or a greater one as improbable as that, times the other its
     * own: sought on a grid that is drawn closer and closer around the least.
     */
    private static double leastMean(int part, int whole, int otherPart, int otherWhole) {
        double product = halve(value -> value == 0 ? -1 : value * (1 - Math.log(value)) - OUTSIDE / 2);
        double low = 0;
        double high = 1;
        double least = 1;
        for (int round = 0; round < ROUNDS; round++) {
            double best = low;
            double step = (high - low) / GRID;
            for (int i = 0; i <= GRID; i++) {
                double tail = Math.pow(product, low + i * step);
                double mean = (rate(part, whole, tail) + rate(otherPart, otherWhole, product / tail)) / 2;
                if (mean <= least) {
                    least = mean;
                    best = low + i * step;
                }
            }
            low = Math.max(0, best - step);
            high = Math.min(1, best + step);
        }
        return least;
    }

    double leastPrecision() {
        return least(yesYes, yesYes + yesNo, OUTSIDE);
    }

    double greatestPrecision() {
        return greatest(yesYes, yesYes + yesNo, OUTSIDE);
    }

    double leastRecall() {
        return least(yesYes, yesYes + noYes, OUTSIDE);
    }

    double greatestRecall() {
        return greatest(yesYes, yesYes + noYes, OUTSIDE);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static double least(int part, int whole, double outside) {
        return rate(part, whole, outside / 2);
    }

    /** The rate at which as many or more would come about so seldom. */
    private static double rate(int part, int whole, double tail) {
        if (part == 0) {
            return 0;
        }
        return tail >= 1
                ? 1
                : halve(rate -> 1 - new BinomialDistribution(whole, rate).cumulativeProbability(part - 1) - tail);
    }

    /** The rate at which as few or fewer would. */
    private static double greatest(int part, int whole, double outside) {
        return part == whole
                ? 1
                : halve(rate -> outside / 2 - new BinomialDistribution(whole, rate).cumulativeProbability(part));
    }

    private static double halve(DoubleUnaryOperator rising) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
