package dev.because.symbolic.game.motif.loss;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.motif.Scene;

/** Mates in one that a guard prevented. */
final class Mates {
    private Mates() {}

    /** Whether the side to move mates at once, on one of those squares, by a move that did not mate before the scene. */
    static boolean exist(Scene scene, Position now, long squares) {
        return now.legalMoves().stream()
                .filter(move -> (squares & Square.bit(move.to())) != 0)
                .anyMatch(move -> now.play(move).isCheckmate() && !mated(scene, move));
    }

    private static boolean mated(Scene scene, Move move) {
        return scene.before().isLegal(move) && scene.before().play(move).isCheckmate();
    }
}
