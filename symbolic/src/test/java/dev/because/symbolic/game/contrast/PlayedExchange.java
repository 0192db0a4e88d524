package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import java.util.Comparator;
import java.util.Optional;

/** What a move wins on the square where it lands, in pawns: exchanges by playing them, with all legal moves found each time. */
final class PlayedExchange {
    private PlayedExchange() {}

    /** What it gains at once: what it takes, and what a pawn becomes by it. */
    static int atOnce(Position board, Move move) {
        int taken = board.captured(move).map(piece -> piece.type().pawns()).orElse(0);
        return taken
                + move.promotion()
                        .map(type -> type.pawns() - PieceType.PAWN.pawns())
                        .orElse(0);
    }

    /**
     * Static exchange: what it gains if then both sides take back on its square as long as that pays, each time with the cheapest piece.
     * The captures are played on the board, so pins and checks count. Below 0, it loses the piece.
     */
    static int after(Position board, Move move) {
        Position next = board.play(move);
        int lost = takeBack(next, move.to()).map(back -> after(next, back)).orElse(0);
        return atOnce(board, move) - Math.max(0, lost);
    }

    private static Optional<Move> takeBack(Position board, int square) {
        return board.legalMoves().stream()
                .filter(move -> move.to() == square && board.isCapture(move))
                .min(Comparator.comparingInt(move -> price(board, move) - atOnce(board, move)));
    }

    /** The king comes last: he takes only what is no longer guarded. */
    private static int price(Position board, Move move) {
        PieceType type = board.at(move.from()).orElseThrow().type();
        return type == PieceType.KING ? 100 : type.pawns();
    }
}
