package dev.because.explain.facts.function;

/**
 * How a cube can merge with another that differs from it in one literal (xy' + xy = x).
 *
 * @param place the input that they differ in
 * @param partner the other, which has that input where this one has its negation
 * @param merged what both together are
 */
public record Merging(int place, String partner, String merged) {}
