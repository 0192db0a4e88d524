/**
 * What is claimed of a choice of a chess move, seen to a second time: lines are played on another board, material is counted and motifs
 * are looked for there, and the engine thinks again.
 */
@NullMarked
package dev.because.explain.check.chess;

import org.jspecify.annotations.NullMarked;
