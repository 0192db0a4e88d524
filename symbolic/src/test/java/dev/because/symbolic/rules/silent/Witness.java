package dev.because.symbolic.rules.silent;

/** A conclusion for tests, a new object each time: unlike a text or a small number, which Java may share. */
public record Witness(int of) {}
