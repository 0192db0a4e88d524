/**
 * Which squares a piece attacks, from an empty or an occupied board. Sets of squares are bitboards: bit 0 is a1, bit 7 h1, bit 63 h8.
 */
@NullMarked
package dev.because.symbolic.game.attack;

import org.jspecify.annotations.NullMarked;
