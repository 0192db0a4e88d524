package dev.because.explain.facts;

/**
 * A number with its unit.
 *
 * @param value the number
 * @param unit its unit, such as {@code share of lead}
 */
public record Quantity(double value, String unit) {}
