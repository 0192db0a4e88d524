package dev.because.explain.render.drawing.layered;

/** An arrow from a box to another, by their indices. */
public record Arrow(int from, int to) {}
