package dev.because.explain.render.logic;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Literal;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Term;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An expression of two levels for one or more outputs, to be drawn. Its terms are numbered from 1 in the order of the cover.
 *
 * @param ports the names of inputs and outputs
 * @param form sum of products or product of sums
 * @param cover of a sum of products, its products; of a product of sums, the products that make up the zeros: each is what
 *     one of the sums excludes, so that the cube {@code 00--} stands for the sum A + B
 * @param redundant the terms that the function could do without, for instance those that cover a hazard
 */
public record TwoLevel(Ports ports, Form form, Cover cover, Set<Term> redundant) {
    /** @throws IllegalArgumentException if the cover has other inputs or outputs, or lacks a redundant term */
    public TwoLevel {
        redundant = Set.copyOf(redundant);
        if (cover.inputs() != ports.inputs().size()
                || cover.outputs() != ports.outputs().size()) {
            throw new IllegalArgumentException(
                    "a cover of " + cover.inputs() + " inputs and " + cover.outputs() + " outputs for " + ports);
        }
        if (!Set.copyOf(cover.terms()).containsAll(redundant)) {
            throw new IllegalArgumentException("redundant terms that are not in the cover: " + redundant);
        }
    }

    /** A sum of products of which every term is needed. */
    public static TwoLevel sum(Ports ports, Cover products) {
        return new TwoLevel(ports, Form.SUM_OF_PRODUCTS, products, Set.of());
    }

    /** A product of sums of which every sum is needed; each is given by the product that it excludes. */
    public static TwoLevel product(Ports ports, Cover excluded) {
        return new TwoLevel(ports, Form.PRODUCT_OF_SUMS, excluded, Set.of());
    }

    /** The same with these terms marked as ones that the function could do without. */
    public TwoLevel withRedundant(Set<Term> terms) {
        return new TwoLevel(ports, form, cover, terms);
    }

    /** One output as an expression, such as {@code AB' + AC'}; 0 or 1 where it has no term. */
    public String expression(int output) {
        List<String> terms = indices(output).stream().map(this::text).toList();
        if (terms.isEmpty()) {
            return form.other();
        }
        return form == Form.SUM_OF_PRODUCTS
                ? String.join(" + ", terms)
                : terms.size() == 1
                        ? terms.get(0)
                        : terms.stream()
                                .map(text -> text.contains(" + ") ? "(" + text + ")" : text)
                                .collect(Collectors.joining(new Notation(ports.inputs()).times()));
    }

    /** A term as an expression, such as {@code AB'} or {@code A + B}. */
    public String text(int term) {
        return new Notation(ports.inputs()).term(form, literals(term));
    }

    /** The literals of a term as the expression has them. */
    List<Literal> literals(int term) {
        List<Literal> literals = cube(term).literals();
        return form == Form.SUM_OF_PRODUCTS
                ? literals
                : literals.stream().map(Literal::negated).toList();
    }

    Cube cube(int term) {
        return cover.terms().get(term).cube();
    }

    boolean isRedundant(int term) {
        return redundant.contains(cover.terms().get(term));
    }

    /** The terms of one output, by their places in the cover. */
    List<Integer> indices(int output) {
        return IntStream.range(0, cover.termCount())
                .filter(term -> cover.terms().get(term).outputs().contains(output))
                .boxed()
                .toList();
    }
}
