package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Static exchange evaluation: a move, and then captures on the square it reached, by legal moves only, so that pinned pieces do not
 * take part and a king takes only what is not guarded. Both sides play their best, may stop when they like, and take with any piece, not
 * only the least. What else happens on the board does not count.
 *
 * <pre>{@code
 * Exchange exchange = ExchangeEvaluation.of(position, San.read(position, "Rxb8"));
 * System.out.println(exchange.isBad() ? "loses " + -exchange.centipawns() : "is no loss");
 * }</pre>
 */
public final class ExchangeEvaluation {
    private static final int UNBOUNDED = 100_000;

    private ExchangeEvaluation() {}

    /** What the move comes to; it must be legal. A move that takes nothing can only lose. */
    public static Exchange of(Position position, Move move) {
        List<Move> moves = new ArrayList<>();
        int value = value(position, move, -UNBOUNDED, UNBOUNDED, moves);
        List<PieceType> won = new ArrayList<>();
        List<PieceType> lost = new ArrayList<>();
        Position now = position;
        for (Move next : moves) {
            (now.toMove() == position.toMove() ? won : lost)
                    .addAll(now.captured(next).map(Piece::type).stream().toList());
            now = now.play(next);
        }
        return new Exchange(value, moves, won, lost);
    }

    /** Between the bounds the value of the move for who plays it. */
    private static int value(Position position, Move move, int alpha, int beta, List<Move> line) {
        int gain = gain(position, move);
        List<Move> answers = new ArrayList<>();
        int loss = continuation(position.play(move), move.to(), gain - beta, gain - alpha, answers);
        line.add(move);
        line.addAll(answers);
        return gain - loss;
    }

    /** What the side to move gets by captures on a square; at least 0, as it may stop. */
    private static int continuation(Position position, int square, int alphaAtFirst, int beta, List<Move> line) {
        int best = 0;
        int alpha = Math.max(alphaAtFirst, best);
        for (Move capture : captures(position, square)) {
            if (best >= beta) {
                break;
            }
            List<Move> here = new ArrayList<>();
            int value = value(position, capture, alpha, beta, here);
            if (value > best) {
                best = value;
                alpha = Math.max(alpha, best);
                line.clear();
                line.addAll(here);
            }
        }
        return best;
    }

    /** The least piece first, and of promotions the dearest: mostly the best, so that little has to be tried. */
    private static List<Move> captures(Position position, int square) {
        return position.legalMoves().stream()
                .filter(move -> move.to() == square && position.isCapture(move))
                .sorted(Comparator.comparingInt((Move move) -> Swap.worth(position.typeAt(move.from())))
                        .thenComparingInt(move -> -promotionGain(move)))
                .toList();
    }

    private static int gain(Position position, Move move) {
        return promotionGain(move)
                + position.captured(move).map(piece -> Swap.worth(piece.type())).orElse(0);
    }

    private static int promotionGain(Move move) {
        return move.promotion()
                .map(type -> Swap.worth(type) - Swap.worth(PieceType.PAWN))
                .orElse(0);
    }
}
