package dev.because.symbolic.game.motif;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.exchange.Exchange;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The two boards of a moment and the move between them, worked out once, and what the finders ask of them. */
public record Scene(Position before, Move move, Position after) {
    /** What a king counts where the dearest piece is asked for. */
    private static final int KING = 100;

    public static Scene of(Moment moment) {
        Position before = moment.before();
        return new Scene(before, moment.move(), before.play(moment.move()));
    }

    /** Who has moved. */
    public Side side() {
        return before.toMove();
    }

    /** Who is to answer. */
    public Side enemy() {
        return after.toMove();
    }

    /** The pieces of the enemy that are neither pawns nor the king. */
    public long enemyPieces() {
        return after.of(enemy()) & ~after.of(PieceType.PAWN) & ~after.of(PieceType.KING);
    }

    /** Where the enemy's king stands. */
    public int enemyKing() {
        return after.king(enemy());
    }

    /** Where something stands now that did not stand there before: where the piece landed, and the rook too where it castled. */
    public long landed() {
        return after.of(side()) & ~before.of(side());
    }

    /** What the piece on a square is worth in pawns, a king more than all others; 0 for none. */
    public static int worth(Position position, int square) {
        PieceType type = position.typeAt(square);
        return type == null ? 0 : type == PieceType.KING ? KING : type.pawns();
    }

    /** The squares of a set, by what stands on them after the move. */
    public List<Integer> dearestFirst(long squares) {
        return Arrays.stream(Square.all(squares))
                .boxed()
                .sorted(Comparator.comparing((Integer square) -> -worth(after, square)))
                .toList();
    }

    /** Whether the enemy cannot take that piece of ours, now or once it is out of check, so that it gains by it. */
    public boolean isSafe(int square) {
        return Exchange.best(after, square) <= 0 && Exchange.threat(after, square) <= 0;
    }

    /**
     * Whether that piece of ours attacks that enemy so that it takes it with gain, were it our turn; if the enemy is in check, also after
     * some answer to that, unless there is only to move the attacked piece or to take ours. A king is not taken.
     */
    public boolean threatens(int from, int square) {
        return Exchange.threat(after, from, square) > 0
                && (!after.inCheck()
                        || after.legalMoves().stream()
                                .anyMatch(answer -> answer.from() == square
                                        || answer.to() == from
                                        || takesWithGain(then(answer), from, square)));
    }

    private static boolean takesWithGain(Position now, int from, int square) {
        return now.legalMoves().stream()
                .anyMatch(move -> move.from() == from && move.to() == square && Exchange.gain(now, move) > 0);
    }

    /** After the move and an answer to it. */
    public Position then(Move answer) {
        return after.play(answer);
    }

    /** The moves by which the enemy may take on a square. */
    public List<Move> takes(int square) {
        return after.legalMoves().stream()
                .filter(answer -> after.isCapture(answer) && after.capturedAt(answer) == square)
                .toList();
    }

    /** What the move took. */
    public Optional<PieceType> captured() {
        return before.captured(move).map(piece -> piece.type());
    }
}
