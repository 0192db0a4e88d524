/**
 * What a question about a chess move is asked of: the position that it names, and who is to think.
 *
 * <pre>{@code
 * MoveOptions options = MoveOptions.of(Question.of("move", Map.of("position", fen, "instead", "Rxb8")));
 * OpenedChoice opened = OpenedChoice.open(options, Path.of(""));
 * }</pre>
 *
 * <p>An engine that is a program ({@code uci:PATH}) is started only where whoever asks allows it: the question may come from a
 * stranger's file.
 */
@NullMarked
package dev.because.explain.source.chess;

import org.jspecify.annotations.NullMarked;
