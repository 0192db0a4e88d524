/**
 * How well the motif finders agree with people's tags and with the board: which share of the puzzles that bear a tag they find
 * ({@link dev.because.scenarios.bench.themes.ThemeRecall}), and which share of what they find is there when the line is replayed
 * ({@link dev.because.scenarios.bench.themes.ThemePrecision}).
 *
 * <p>Tags are not exhaustive, and a tag says how a solution went on, where a motif says what is true on one board: so a motif that no tag
 * names is no mistake.
 */
@NullMarked
package dev.because.scenarios.bench.themes;

import org.jspecify.annotations.NullMarked;
