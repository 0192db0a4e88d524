package dev.because.explain.render.causal;

/** A variable in a state, by their indices. */
public record Proposition(int variable, int state) {}
