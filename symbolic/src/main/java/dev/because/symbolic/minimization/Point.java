package dev.because.symbolic.minimization;

import dev.because.symbolic.logic.Cube;

/**
 * A minterm of one output's on-set: what a cover must cover.
 *
 * @param minterm the minterm
 * @param output the output
 */
public record Point(Cube minterm, int output) {}
