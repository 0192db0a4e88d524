package dev.because.explain.facts.function;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Products and sums in the names of a function's inputs. Names of one character are set side by side, longer ones with a
 * space.
 *
 * @param inputs the names of the inputs, in order
 */
public record Wording(List<String> inputs) {
    /** The side of a function on which it is true, and covered by products. */
    public static final String ON = "on";

    /** The side on which it is false; the products that cover it are, negated, the sums of a product of sums. */
    public static final String OFF = "off";

    public Wording {
        inputs = List.copyOf(inputs);
    }

    /** A cube as a product: {@code AC'}; without a literal, {@code 1}. */
    public String product(String cube) {
        boolean letters = inputs.stream().allMatch(name -> name.length() == 1);
        String product = String.join(letters ? "" : " ", literals(cube, '0'));
        return product.isEmpty() ? "1" : product;
    }

    /** The negation of a cube as a sum: {@code 1-0-} is {@code (A'+C)}; without a literal, {@code 0}. */
    public String sum(String cube) {
        List<String> literals = literals(cube, '1');
        return switch (literals.size()) {
            case 0 -> "0";
            case 1 -> literals.get(0);
            default -> "(" + String.join("+", literals) + ")";
        };
    }

    /** A cube as a term of its side's expression. */
    public String term(String side, String cube) {
        return side.equals(ON) ? product(cube) : sum(cube);
    }

    /** The expression that some cubes of a side make: a sum of products, or a product of sums. */
    public String expression(String side, List<String> cubes) {
        if (cubes.isEmpty()) {
            return side.equals(ON) ? "0" : "1";
        }
        String between =
                side.equals(ON) ? " + " : cubes.stream().anyMatch(cube -> Places.literals(cube) < 2) ? " " : "";
        return cubes.stream().map(cube -> term(side, cube)).collect(Collectors.joining(between));
    }

    /**
     * Consensus steps as a chain: {@code AB' and BCD' give ACD' by consensus, and with AC' that gives AD'}.
     *
     * @param steps each two cubes and their consensus, with spaces between
     */
    public String derivation(String side, List<String> steps) {
        StringBuilder chain = new StringBuilder();
        String last = "";
        for (String step : steps) {
            String[] cubes = step.split(" ");
            String first = term(side, cubes[0]);
            String second = term(side, cubes[1]);
            if (chain.isEmpty()) {
                chain.append(first + " and " + second + " give " + term(side, cubes[2]) + " by consensus");
            } else if (cubes[0].equals(last) || cubes[1].equals(last)) {
                chain.append(", and with " + (cubes[0].equals(last) ? second : first) + " that gives "
                        + term(side, cubes[2]));
            } else {
                chain.append(", " + first + " and " + second + " give " + term(side, cubes[2]));
            }
            last = cubes[2];
        }
        return chain.toString();
    }

    /** What a term of a side's expression is called. */
    public static String noun(String side) {
        return side.equals(ON) ? "term" : "sum";
    }

    /** What a side's expression is called. */
    public static String form(String side) {
        return side.equals(ON) ? "sum of products" : "product of sums";
    }

    /** The same of several. */
    public static String form(String side, boolean several) {
        return !several ? form(side) : side.equals(ON) ? "sums of products" : "products of sums";
    }

    /** Digits with commas between thousands. */
    public static String thousands(String digits) {
        return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
    }

    /** What the products that may cover a side are, negated or not. */
    public static String implicant(String side) {
        return side.equals(ON) ? "implicant" : "implicate";
    }

    /** What its prime implicants, or their negations, are called, of which one is meant. */
    public static String prime(String side) {
        return side.equals(ON) ? "prime implicant" : "prime implicate";
    }

    /** How long an expression is: {@code 3 terms, 7 literals}. */
    public static String size(String side, int terms, int literals) {
        return counted(terms, noun(side)) + ", " + counted(literals, "literal");
    }

    /** How long an expression is, and how short it may be: {@code 3 terms, 7 literals: minimum (proved)}. */
    public static String bound(String side, int terms, int literals, int termsAtLeast, int literalsAtLeast) {
        String size = size(side, terms, literals);
        if (termsAtLeast < terms) {
            return size + ": irredundant"
                    + (termsAtLeast > 1 ? ", at least " + counted(termsAtLeast, noun(side)) + " needed" : "");
        }
        return literalsAtLeast == literals
                ? size + ": minimum (proved)"
                : counted(terms, noun(side)) + ": minimum (proved); " + counted(literals, "literal") + ": "
                        + (literalsAtLeast > 0 ? "at least " + literalsAtLeast + " needed" : "irredundant");
    }

    /** The number of a minterm's row, the first input its most significant digit. */
    public static String row(String minterm) {
        return new BigInteger("0" + minterm, 2).toString();
    }

    /** What only one term has: {@code row 9}, or {@code rows 9 and 13 together}. */
    public static String rows(String witness) {
        String low = row(Places.end(witness, false));
        return witness.indexOf(Places.FREE) < 0
                ? "row " + low
                : "rows " + low + " and " + row(Places.end(witness, true)) + " together";
    }

    /** What a term of a side does to a row. */
    public static String covers(String side) {
        return side.equals(ON) ? "covers" : "excludes";
    }

    /** Some things in a row: {@code one, two and three}. */
    public static String listed(List<String> texts) {
        int last = texts.size() - 1;
        return last == 0 ? texts.get(0) : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
    }

    /** {@code 1 row}, {@code 2 rows}. */
    public static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** A minterm as the values of the inputs: {@code A=1, B=0}. */
    public String values(String minterm) {
        List<String> values = new ArrayList<>();
        for (int place = 0; place < minterm.length(); place++) {
            values.add(inputs.get(place) + "=" + minterm.charAt(place));
        }
        return String.join(", ", values);
    }

    private List<String> literals(String cube, char negated) {
        List<String> literals = new ArrayList<>();
        for (int place = 0; place < cube.length(); place++) {
            if (cube.charAt(place) != Places.FREE) {
                literals.add(inputs.get(place) + (cube.charAt(place) == negated ? "'" : ""));
            }
        }
        return literals;
    }
}
