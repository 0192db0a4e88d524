/**
 * How fast continuations are counted on the board, and whether their numbers are the published ones: this project's move generator
 * beside a library that others made, on the same positions in one run.
 */
@NullMarked
package dev.because.scenarios.bench.perft;

import org.jspecify.annotations.NullMarked;
