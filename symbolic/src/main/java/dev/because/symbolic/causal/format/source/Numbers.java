package dev.because.symbolic.causal.format.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as they are written in models. */
public final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d{1,9})?");
    private static final MathContext SHOWN = new MathContext(10);
    private static final int LONGEST_SHOWN = 60;

    private Numbers() {}

    /** The number that a word is; empty if it is none. NaN and Infinity are none. */
    public static OptionalDouble of(String word) {
        return NUMBER.matcher(word).matches() ? OptionalDouble.of(Double.parseDouble(word)) : OptionalDouble.empty();
    }

    /** A sum in at most ten digits, for a message. */
    static String shown(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(SHOWN).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }

    /** A word of the input, cut where it would make a message too long to read. */
    public static String shortened(String word) {
        return word.length() <= LONGEST_SHOWN ? word : word.substring(0, LONGEST_SHOWN) + "…";
    }
}
