package dev.because.symbolic.logic.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** In which order the variables of an expression are inputs, if nobody says so. */
final class VariableOrder {
    private static final Pattern SHORT = Pattern.compile("[A-Za-z]_?[0-9]{0,9}");

    private VariableOrder() {}

    /**
     * Letters, with a number or without, by the alphabet and then by number, as A, B, or x1, x2, x10; if one has a longer
     * name, all as they come.
     */
    static List<String> natural(Collection<String> names) {
        List<String> order = new ArrayList<>(names);
        if (names.stream().allMatch(name -> SHORT.matcher(name).matches())) {
            order.sort(Comparator.comparing((String name) -> name.charAt(0))
                    .thenComparingInt(VariableOrder::number)
                    .thenComparing(name -> name));
        }
        return order;
    }

    private static int number(String name) {
        String digits = name.substring(1).replace("_", "");
        return digits.isEmpty() ? -1 : Integer.parseInt(digits);
    }
}
