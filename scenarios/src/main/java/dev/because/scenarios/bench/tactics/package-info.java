/**
 * How many positions of a test suite players solve. A suite is a file in EPD whose positions say what is best ({@code bm}) or what is to
 * be avoided ({@code am}); a player is an engine with the limit that it is given for each position. Win at Chess (Reinfeld 1945, 300
 * positions, mostly combinations) is the suite that most engines are known on; nothing here was tuned on it.
 */
@NullMarked
package dev.because.scenarios.bench.tactics;

import org.jspecify.annotations.NullMarked;
