package dev.because.explain.render.drawing.layered;

/** How large a box is, in pixels. */
public record Size(double width, double height) {}
