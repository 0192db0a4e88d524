/**
 * Motifs along lines: what a bishop, rook or queen does to two pieces in a row ({@link dev.because.symbolic.game.motif.line.Pin},
 * {@link dev.because.symbolic.game.motif.line.Skewer}), and what it does when a piece of its own side leaves its line
 * ({@link dev.because.symbolic.game.motif.line.DiscoveredAttack}, {@link dev.because.symbolic.game.motif.line.DoubleCheck}).
 */
@NullMarked
package dev.because.symbolic.game.motif.line;

import org.jspecify.annotations.NullMarked;
