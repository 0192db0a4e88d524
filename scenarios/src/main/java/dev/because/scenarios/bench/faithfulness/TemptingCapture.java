package dev.because.scenarios.bench.faithfulness;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Epd;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Score;
import java.util.Comparator;
import java.util.Optional;

/**
 * A position in which the greedy capture is a mistake.
 *
 * @param name of the position
 * @param move the greedy capture
 * @param score of it by the reference, for the side that plays it
 * @param gap by how many centipawns it falls behind the best move
 * @param answer what the reference answers
 */
public record TemptingCapture(String name, Position position, Move move, Score score, int gap, Line answer) {
    /**
     * The case that a position makes, by the reference; empty if there is nothing to take, the game ends with it, or it falls behind by
     * less than that.
     *
     * @param drop centipawns
     */
    public static Optional<TemptingCapture> in(Epd epd, Reference reference, int drop) {
        Position position = epd.position();
        return greedy(position)
                .filter(move -> position.play(move).canMove())
                .map(move -> {
                    Line answer = reference.best(position.play(move));
                    Score score = answer.score().from(position.toMove());
                    int gap = reference.best(position).score().gap(score);
                    return new TemptingCapture(epd.id().orElse("?"), position, move, score, gap, answer);
                })
                .filter(found -> found.gap() >= drop);
    }

    /** The capture that gains most at once, what a pawn becomes counted, with the cheapest piece. */
    static Optional<Move> greedy(Position position) {
        Comparator<Move> byGain = Comparator.comparingInt(move -> gain(position, move));
        return position.legalMoves().stream()
                .filter(position::isCapture)
                // Of equals the first: max would keep the last.
                .reduce((one, other) ->
                        byGain.thenComparing(move -> -price(position, move)).compare(other, one) > 0 ? other : one);
    }

    private static int gain(Position position, Move move) {
        int taken = position.captured(move).map(piece -> piece.type().pawns()).orElse(0);
        return taken
                + move.promotion()
                        .map(type -> type.pawns() - PieceType.PAWN.pawns())
                        .orElse(0);
    }

    private static int price(Position position, Move move) {
        PieceType type = position.at(move.from()).orElseThrow().type();
        return type == PieceType.KING ? 100 : type.pawns();
    }
}
