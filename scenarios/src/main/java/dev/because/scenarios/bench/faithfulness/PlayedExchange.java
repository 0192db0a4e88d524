package dev.because.scenarios.bench.faithfulness;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import java.util.Comparator;

/** Exchanges on a square by playing them, with all legal moves found each time: slow, and another way than the one that is verified. */
final class PlayedExchange {
    private PlayedExchange() {}

    /** Whether no capture or promotion wins the side to move anything, and it is not in check, or the game is over. */
    static boolean isQuiet(Position board) {
        return !board.canMove()
                || !board.inCheck()
                        && board.legalMoves().stream()
                                .filter(move -> atOnce(board, move) > 0)
                                .noneMatch(move -> after(board, move) > 0);
    }

    private static int after(Position board, Move move) {
        Position next = board.play(move);
        int lost = next.legalMoves().stream()
                .filter(back -> back.to() == move.to() && next.isCapture(back))
                .min(Comparator.comparingInt(back -> price(next, back) - atOnce(next, back)))
                .map(back -> after(next, back))
                .orElse(0);
        return atOnce(board, move) - Math.max(0, lost);
    }

    private static int atOnce(Position board, Move move) {
        int taken = board.captured(move).map(piece -> piece.type().pawns()).orElse(0);
        return taken
                + move.promotion()
                        .map(type -> type.pawns() - PieceType.PAWN.pawns())
                        .orElse(0);
    }

    private static int price(Position board, Move move) {
        PieceType type = board.at(move.from()).orElseThrow().type();
        return type == PieceType.KING ? 100 : type.pawns();
    }
}
