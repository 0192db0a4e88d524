package dev.because.explain.render.logic;

import dev.because.symbolic.logic.Literal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How terms are written: letters side by side, {@code AB'}; longer names with dots between them, {@code x1·x2'}; and names
 * that are not one word between quotation marks, so that everybody sees what a sign of negation stands for.
 *
 * @param names of the inputs
 */
record Notation(List<String> names) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.\\[\\]]+");

    String term(Form form, List<Literal> literals) {
        if (literals.isEmpty()) {
            return form == Form.SUM_OF_PRODUCTS ? "1" : "0";
        }
        return literals.stream()
                .map(this::literal)
                .collect(Collectors.joining(form == Form.SUM_OF_PRODUCTS ? times() : " + "));
    }

    /** What stands between two factors. */
    String times() {
        return brief() ? "" : "·";
    }

    /** Whether every name is a single letter. */
    boolean brief() {
        return names.stream().allMatch(name -> name.length() == 1 && Character.isLetter(name.charAt(0)));
    }

    private String literal(Literal literal) {
        String name = names.get(literal.input());
        String written = WORD.matcher(name).matches() ? name : "“" + name + "”";
        return literal.positive() ? written : written + "'";
    }
}
