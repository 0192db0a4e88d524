/** Chess as it is written: positions (FEN, EPD) and moves (SAN, and as engines write them). */
@org.jspecify.annotations.NullMarked
package dev.because.symbolic.game.notation;
