package dev.because.symbolic.causal.inference.layered;

/**
 * A number as the unevaluated sum of two doubles, of about 31 digits (Dekker 1971), for sums in which large terms cancel.
 *
 * @param high the number, rounded
 * @param low what the rounding left over
 */
record Twofold(double high, double low) {
    /** A bound of the relative error of an operation. */
    static final double PRECISION = 0x1p-102;

    static final Twofold ZERO = new Twofold(0, 0);
    static final Twofold ONE = new Twofold(1, 0);

    static Twofold of(double value) {
        return new Twofold(value, 0);
    }

    Twofold plus(Twofold other) {
        double sum = high + other.high;
        double back = sum - high;
        double error = (high - (sum - back)) + (other.high - back);
        double lows = low + other.low;
        double lowBack = lows - low;
        double lowError = (low - (lows - lowBack)) + (other.low - lowBack);
        Twofold first = joined(sum, error + lows);
        return joined(first.high, first.low + lowError);
    }

    Twofold times(Twofold other) {
        double product = high * other.high;
        double error = Math.fma(high, other.high, -product) + (high * other.low + low * other.high);
        return joined(product, error);
    }

    Twofold times(double factor) {
        double product = high * factor;
        return joined(product, Math.fma(high, factor, -product) + low * factor);
    }

    Twofold over(Twofold divisor) {
        double first = high / divisor.high;
        Twofold rest = plus(divisor.times(-first));
        double second = rest.high / divisor.high;
        double third = rest.plus(divisor.times(-second)).high / divisor.high;
        return joined(first, second).plus(of(third));
    }

    double value() {
        return high + low;
    }

    private static Twofold joined(double large, double small) {
        double sum = large + small;
        return new Twofold(sum, small - (sum - large));
    }
}
