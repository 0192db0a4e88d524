package dev.because.scenarios.scenario.sheet;

import dev.because.scenarios.scenario.expectation.ExpectedValue;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a cell expects of a value. */
final class ExpectedCell {
    private static final String NUMBER = "([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)";
    private static final Pattern AT_LEAST = Pattern.compile("(?:≥|>=|at least )\\s*" + NUMBER);
    private static final Pattern AT_MOST = Pattern.compile("(?:≤|<=|at most )\\s*" + NUMBER);
    private static final Pattern ABOUT = Pattern.compile(NUMBER + "\\s*(?:±|\\+-|\\+/-)\\s*" + NUMBER);
    private static final Pattern EXACT = Pattern.compile(NUMBER);

    private ExpectedCell() {}

    static ExpectedValue read(String text) {
        Matcher least = AT_LEAST.matcher(text);
        Matcher most = AT_MOST.matcher(text);
        Matcher about = ABOUT.matcher(text);
        if (least.matches()) {
            return new ExpectedValue.Between(number(least.group(1)), OptionalDouble.empty());
        }
        if (most.matches()) {
            return new ExpectedValue.Between(OptionalDouble.empty(), number(most.group(1)));
        }
        if (about.matches()) {
            return new ExpectedValue.About(
                    Double.parseDouble(about.group(1)), Math.abs(Double.parseDouble(about.group(2))));
        }
        if (text.contains(";")) {
            return new ExpectedValue.ExactList(Arrays.stream(text.split(";"))
                    .map(String::strip)
                    .filter(member -> !member.isEmpty())
                    .toList());
        }
        return new ExpectedValue.Exactly(text, EXACT.matcher(text).matches() ? number(text) : OptionalDouble.empty());
    }

    private static OptionalDouble number(String text) {
        return OptionalDouble.of(Double.parseDouble(text));
    }
}
