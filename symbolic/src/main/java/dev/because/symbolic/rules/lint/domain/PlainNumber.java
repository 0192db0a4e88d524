package dev.because.symbolic.rules.lint.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers that people would choose: the one with the fewest digits of a range. */
final class PlainNumber {
    private static final int FINEST = -340;

    private PlainNumber() {}

    /** A number of a range with as few digits as possible: 0 where it is among them. */
    static double within(double least, double most) {
        if (least <= 0 && most >= 0) {
            return 0;
        }
        if (most < 0) {
            return -within(-most, -least);
        }
        BigDecimal low = new BigDecimal(least);
        BigDecimal high = new BigDecimal(most);
        for (int power = (int) Math.floor(Math.log10(most)) + 1; power >= FINEST; power--) {
            BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(power);
            BigDecimal tried = low.divide(step, 0, RoundingMode.CEILING).multiply(step);
            if (tried.compareTo(high) <= 0) {
                return tried.doubleValue();
            }
        }
        return least;
    }

    /** Without a point where there is nothing behind it. */
    static String say(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
