package dev.because.explain.facts;

/**
 * All facts of one kind are here: an absence among them means something.
 *
 * @param family the kind of fact, such as {@code RegionDrop}
 * @param count how many there are
 */
public record Complete(String family, int count) implements Fact {}
