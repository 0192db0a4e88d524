package dev.because.explain.check.neuron;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Fisher's test by counting choices in whole numbers, and the interval of Clopper and Pearson by halving. */
final class ExactTest {
    private static final MathContext DIGITS = new MathContext(20);
    private static final int HALVINGS = 60;
    private static final double EACH_SIDE = 0.025;

    private final Map<List<Integer>, Double> chances = new HashMap<>();
    private final Map<Integer, List<BigInteger>> rows = new HashMap<>();

    /** The share of all choices of {@code of} pictures that hold at least {@code shown} of the holders. */
    double chance(int shown, int of, int holders, int pictures) {
        List<Integer> key = List.of(shown, of, holders, pictures);
        Double known = chances.get(key);
        if (known == null) {
            known = count(shown, of, holders, pictures);
            chances.put(key, known);
        }
        return known;
    }

    private double count(int shown, int of, int holders, int pictures) {
        BigInteger favourable = BigInteger.ZERO;
        for (int k = shown; k <= Math.min(of, holders); k++) {
            favourable = favourable.add(choose(holders, k).multiply(choose(pictures - holders, of - k)));
        }
        return new BigDecimal(favourable)
                .divide(new BigDecimal(choose(pictures, of)), DIGITS)
                .doubleValue();
    }

    private BigInteger choose(int all, int some) {
        if (some > all) {
            return BigInteger.ZERO;
        }
        List<BigInteger> row = rows.computeIfAbsent(all, count -> new ArrayList<>(List.of(BigInteger.ONE)));
        for (int i = row.size(); i <= some; i++) {
            row.add(row.get(i - 1).multiply(BigInteger.valueOf(all - i + 1L)).divide(BigInteger.valueOf(i)));
        }
        return row.get(some);
    }

    /** The share for which as many or more would come about in one of forty trials. */
    double least(int shown, int of) {
        return shown == 0 ? 0 : halve(share -> atLeast(shown, of, share) - EACH_SIDE);
    }

    /** The share for which as few or fewer would. */
    double greatest(int shown, int of) {
        return shown == of ? 1 : halve(share -> atLeast(shown + 1, of, share) - (1 - EACH_SIDE));
    }

    private double atLeast(int shown, int of, double share) {
        double sum = 0;
        for (int k = shown; k <= of; k++) {
            sum += choose(of, k).doubleValue() * Math.pow(share, k) * Math.pow(1 - share, of - k);
        }
        return sum;
    }

    /** Where a function that rises from 0 to 1 is zero. */
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
