package dev.because.symbolic.logic.expression;

import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes covers as expressions, which {@link ExpressionReader} reads: sums of products, {@code AB' + BCD'}, and products of
 * sums, {@code (A + B)(B' + C)}. If an input's name is longer than one capital letter, signs stand for what is left out
 * there: {@code wheel & !face | hand}, {@code (wheel | !face) & hand}.
 */
public final class SumWriter {
    private static final Pattern LETTER = Pattern.compile("[A-Z]");
    private static final Pattern WORD = Pattern.compile(".*(AND|OR|NOT).*");

    private final List<String> names;
    private final boolean letters;

    /** For inputs of these names. */
    public SumWriter(List<String> inputs) {
        names = List.copyOf(inputs);
        letters = names.stream().allMatch(name -> LETTER.matcher(name).matches());
    }

    /** A sum of products; 0 for none. */
    public String sum(List<Cube> products) {
        return products.isEmpty() ? "0" : join(products.stream().map(this::term).toList(), letters ? " + " : " | ");
    }

    /** A product, such as {@code AB'}; 1 for the empty one. */
    public String term(Cube product) {
        List<String> literals = literals(product, true);
        return literals.isEmpty() ? "1" : product(literals);
    }

    /**
     * A product of sums: by De Morgan, that of the negated literals of each product of the complement; 1 for none.
     *
     * @param complement a cover of where it must be false
     */
    public String productOfSums(List<Cube> complement) {
        if (complement.isEmpty()) {
            return "1";
        }
        boolean alone = complement.size() == 1;
        List<String> clauses = new ArrayList<>();
        for (Cube cube : complement) {
            clauses.add(cube.literalCount() < 2 || alone ? clause(cube) : "(" + clause(cube) + ")");
        }
        return product(clauses);
    }

    /** Side by side, if that is not read as a word, which {@code OR} would be. */
    private String product(List<String> factors) {
        String close = join(factors, letters ? "" : " & ");
        return letters && WORD.matcher(close).matches() ? join(factors, " ") : close;
    }

    /** The sum that is false just where that product is true, such as {@code A' + B}; 0 for the empty product. */
    public String clause(Cube product) {
        List<String> literals = literals(product, false);
        return literals.isEmpty() ? "0" : join(literals, letters ? " + " : " | ");
    }

    /** An input or its negation. */
    public String literal(Literal literal) {
        String name = names.get(literal.input());
        return literal.positive() ? name : letters ? name + "'" : "!" + name;
    }

    private List<String> literals(Cube cube, boolean asTheyAre) {
        List<String> literals = new ArrayList<>();
        for (Literal literal : cube.literals()) {
            literals.add(literal(asTheyAre ? literal : literal.negated()));
        }
        return literals;
    }

    private static String join(List<String> parts, String separator) {
        return String.join(separator, parts);
    }
}
