/**
 * Games as they are written down and passed on: portable game notation (PGN), read and written.
 *
 * <p>A {@link dev.because.symbolic.game.pgn.PgnGame} has tags, the position where it begins, and a
 * {@link dev.because.symbolic.game.pgn.PgnLine} of moves; each {@link dev.because.symbolic.game.pgn.PgnMove} carries its comments, its
 * glyphs and the variations that could have been played in its place. All of it is immutable and legal on the board.
 *
 * <pre>{@code
 * try (PgnReader reader = PgnReader.open(Path.of("games.pgn"))) {
 *     for (Optional<PgnGame> game = reader.next(); game.isPresent(); game = reader.next()) {
 *         System.out.println(game.get().title() + ": " + game.get().line().moves().size() + " half moves");
 *     }
 * }
 * }</pre>
 *
 * <p>To annotate a game, replace its moves by others that say more, and write it:
 *
 * <pre>{@code
 * PgnMove move = PgnMove.of(played)
 *         .withGlyph(4)
 *         .withComment("loses the queen")
 *         .withVariation(PgnLine.of(better.moves()));
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.game.pgn;

import org.jspecify.annotations.NullMarked;
