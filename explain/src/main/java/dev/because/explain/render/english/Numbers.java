package dev.because.explain.render.english;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Numbers as a sentence says them: few digits, and no more than they carry. */
final class Numbers {
    private static final List<String> WORDS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final double SMALLEST_IN_FULL = 1e-4;
    private static final double SMALLEST_PERCENTAGE = 0.01;

    private Numbers() {}

    /** Three significant digits, but a whole part is never rounded to tens: 12.3, 0.0123, 1,235, 4e-7. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number to speak of: " + value);
        }
        double size = Math.abs(value);
        if (size > 0 && size < SMALLEST_IN_FULL) {
            return String.format(Locale.ROOT, "%.1e", value).replace(".0e", "e").replace("e-0", "e-");
        }
        return rounded(value, 3);
    }

    /**
     * A share as a percentage with two significant digits: 41%, 5.3%, 0.12%. What is smaller than 0.01% is called so. Just below one it tells what is missing
     * (99.96%), so that only a full share is called 100%.
     */
    static String percent(double share) {
        double percent =
                new BigDecimal(Double.toString(share)).movePointRight(2).doubleValue();
        if (percent > 0 && percent < SMALLEST_PERCENTAGE) {
            return "less than " + SMALLEST_PERCENTAGE + "%";
        }
        double missing = 100 - Math.abs(percent);
        if (missing > 0 && missing <= 0.5) {
            BigDecimal gap = new BigDecimal(missing).round(new MathContext(1, RoundingMode.HALF_UP));
            boolean tiny = missing < 0.0005;
            String near = tiny ? "100%" : new BigDecimal(100).subtract(gap).toPlainString() + "%";
            return (tiny ? "nearly " : "") + (percent < 0 ? "-" : "") + near;
        }
        return rounded(percent, 2) + "%";
    }

    /** A share of a whole that can be outrun: 41%, or "all" for the whole, or "more than all". */
    static String part(double share) {
        return share > 1 ? "more than all" : share == 1 ? "all" : percent(share);
    }

    /** By how much something grows that is one before: "by 63%", or from its double on "to 3.4 times its size". */
    static String growth(double share) {
        return share < 1 ? "by " + percent(share) : "to " + rounded(1 + share, 2) + " times its size";
    }

    /** One to twelve in words, nought as "no", others in digits. */
    static String word(int count) {
        return count >= 0 && count < WORDS.size() ? WORDS.get(count) : rounded(count, 1);
    }

    /** First to twelfth in words, others as 13th, 21st, 112th. */
    static String ordinal(int rank) {
        if (rank >= 1 && rank <= ORDINALS.size()) {
            return ORDINALS.get(rank - 1);
        }
        boolean teen = rank / 10 % 10 == 1;
        String suffix =
                switch (teen ? 0 : rank % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return rank + suffix;
    }

    /** Rounded to some significant digits, at most to whole numbers, without trailing noughts; thousands by commas. */
    private static String rounded(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(Double.toString(value));
        int whole = exact.precision() - exact.scale();
        BigDecimal round = exact.setScale(Math.max(0, digits - whole), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, round.scale()) + "f", round);
    }
}
