package dev.because.symbolic.rules.why;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Numbers and lists as a sentence says them. */
public final class Figures {
    private static final int DIGITS = 3;
    private static final int ALL = 17;

    private Figures() {}

    /** Three significant digits, but a whole part is never rounded to tens, and a whole number is said whole. */
    public static String number(double value) {
        return rounded(value, DIGITS);
    }

    /** The same with as many digits as it takes to stand to another number as it does. */
    public static String number(double value, double beside) {
        for (int digits = DIGITS; digits < ALL; digits++) {
            String said = rounded(value, digits);
            if (Double.compare(Double.parseDouble(said), beside) == Double.compare(value, beside)) {
                return said;
            }
        }
        return rounded(value, ALL);
    }

    /** A list in which the last two are joined by a word. */
    public static String list(List<String> items, String word) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " " + word + " " + items.get(last);
    }

    private static String rounded(double value, int digits) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        if (value == Math.rint(value)) {
            return new BigDecimal(value).toPlainString();
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        int whole = exact.precision() - exact.scale();
        String said = exact.round(new MathContext(Math.max(digits, whole)))
                .stripTrailingZeros()
                .toPlainString();
        return said.equals("-0") ? "0" : said;
    }
}
