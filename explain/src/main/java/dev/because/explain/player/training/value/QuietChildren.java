package dev.because.explain.player.training.value;

import dev.because.explain.player.training.label.HeldOut;
import dev.because.explain.player.training.label.LabelledPosition;
import dev.because.explain.player.training.label.RatedMove;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.exchange.Exchange;
import java.util.function.ObjIntConsumer;

/**
 * What a value network learns from: an engine that rated every move of a position has judged as many positions, those after the moves.
 * Only quiet ones teach what a position is worth before it is played on: no check, nothing to be won at once, no mate near.
 */
final class QuietChildren {
    /** Who is so far ahead has won; how far, is of no interest. */
    private static final int MOST = 3000;

    private final HeldOut heldOut;

    QuietChildren(HeldOut heldOut) {
        this.heldOut = heldOut;
    }

    /** Gives each quiet position after a rated move, with its value for the side to move there, in centipawns. */
    void of(LabelledPosition label, ObjIntConsumer<Position> consumer) {
        for (RatedMove rated : label.moves()) {
            if (Math.abs(rated.evaluation()) <= MOST) {
                Position after = label.position().play(rated.move());
                if (isQuiet(after) && !heldOut.contains(after)) {
                    consumer.accept(after, -rated.evaluation());
                }
            }
        }
    }

    private static boolean isQuiet(Position position) {
        if (position.inCheck()) {
            return false;
        }
        for (Move move : position.legalMoves()) {
            if ((move.promotes() || position.isCapture(move)) && Exchange.gain(position, move) > 0) {
                return false;
            }
        }
        return true;
    }
}
