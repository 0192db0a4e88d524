package dev.because.symbolic.game.contrast.consequence;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.exchange.Exchange;
import dev.because.symbolic.game.search.Score;
import java.util.List;
import java.util.stream.IntStream;

/** Where a line has become quiet, so that counting the material says what the line comes to. */
public final class Quiet {
    /** Half a pawn: material is counted in whole ones, so an evaluation does not tell two counts apart that are nearer. */
    private static final int TOLERANCE = 50;

    private static final int UNEXPLAINED = 200;

    private Quiet() {}

    /** Whether the side to move is not in check and no capture or promotion wins it anything, or the game is over. */
    public static boolean isQuiet(Position board) {
        return !board.canMove()
                || !board.inCheck()
                        && board.legalMoves().stream()
                                .filter(move -> board.isCapture(move) || move.promotes())
                                .noneMatch(move -> Exchange.gain(board, move) > 0);
    }

    /**
     * Counts the material of a line at a quiet place after the answer. Of these it is the first where the count comes as near as it ever
     * does to what the evaluation says of the line: earlier, the point of the line is still to come; later, it goes on to other things. A
     * line that ends in mate is counted there, one without a quiet place at its end.
     *
     * @param line the line, from the position where it begins
     * @param score of the line, for the side that begins it
     */
    public static Balance balance(Game line, Score score) {
        int last = line.moves().size();
        List<Balance> quiet = IntStream.rangeClosed(Math.min(2, last), last)
                .mapToObj(ply -> Balance.after(line, ply))
                .filter(Balance::quiet)
                .toList();
        if (quiet.isEmpty() || score.isMate()) {
            return Balance.after(line, last);
        }
        int expected = expected(line.start(), score);
        int nearest = quiet.stream().mapToInt(here -> off(here, expected)).min().orElseThrow();
        return quiet.stream()
                .filter(here -> off(here, expected) <= nearest + TOLERANCE)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the board shows nowhere in the line what the evaluation speaks of: more than half of it, and two pawns at least, is missing. */
    public static boolean isUnexplained(Game line, Score score) {
        int expected = expected(line.start(), score);
        int off = off(balance(line, score), expected);
        return off >= UNEXPLAINED && 2 * off > Math.abs(expected);
    }

    /** How many hundredths of a pawn the line should win, by its evaluation. */
    private static int expected(Position start, Score score) {
        Side side = start.toMove();
        return score.from(side).centipawns() - 100 * (start.material(side) - start.material(side.opposite()));
    }

    private static int off(Balance here, int expected) {
        return Math.abs(100 * here.pawns() - expected);
    }
}
