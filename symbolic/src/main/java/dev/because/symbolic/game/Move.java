package dev.because.symbolic.game;

import java.util.Optional;

/**
 * A move: where a piece comes from, where it lands, and what is special about it. There is one object for each move, so moves
 * compare by identity. A castling king lands where the rules put it (g or c), in Chess960 too.
 */
public final class Move {
    /** What is special about a move. */
    public enum Kind {
        /** Nothing: also captures. */
        PLAIN,
        DOUBLE_STEP,
        EN_PASSANT,
        CASTLE_KINGSIDE,
        CASTLE_QUEENSIDE,
        PROMOTE_KNIGHT,
        PROMOTE_BISHOP,
        PROMOTE_ROOK,
        PROMOTE_QUEEN;

        private static final Kind[] ALL = values();
    }

    private static final PieceType[] PROMOTIONS = {PieceType.KNIGHT, PieceType.BISHOP, PieceType.ROOK, PieceType.QUEEN};
    private static final Move[] MOVES = everyMove();

    private final byte from;
    private final byte to;
    private final Kind kind;

    private Move(int from, int to, Kind kind) {
        this.from = (byte) from;
        this.to = (byte) to;
        this.kind = kind;
    }

    /** The one move of that kind between two squares. */
    public static Move of(int from, int to, Kind kind) {
        return MOVES[kind.ordinal() << 12 | from << 6 | to];
    }

    /** The promotion to that piece. */
    public static Move promotion(int from, int to, PieceType type) {
        return of(from, to, Kind.ALL[Kind.PROMOTE_KNIGHT.ordinal() + type.ordinal() - 1]);
    }

    private static Move[] everyMove() {
        Move[] moves = new Move[Kind.ALL.length << 12];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = new Move(i >>> 6 & 63, i & 63, Kind.ALL[i >>> 12]);
        }
        return moves;
    }

    /** The square that is left. */
    public int from() {
        return from;
    }

    /** The square that is reached, by the king where it castles. */
    public int to() {
        return to;
    }

    /** What is special about it. */
    public Kind kind() {
        return kind;
    }

    /** Whether it castles. */
    public boolean castles() {
        return kind == Kind.CASTLE_KINGSIDE || kind == Kind.CASTLE_QUEENSIDE;
    }

    /** Whether it promotes a pawn. */
    public boolean promotes() {
        return kind.ordinal() >= Kind.PROMOTE_KNIGHT.ordinal();
    }

    /** What a pawn becomes by it. */
    public Optional<PieceType> promotion() {
        return promotes() ? Optional.of(promoted()) : Optional.empty();
    }

    PieceType promoted() {
        return PROMOTIONS[kind.ordinal() - Kind.PROMOTE_KNIGHT.ordinal()];
    }

    /** As engines write it where chess is played from the usual position: {@code e1g1}, {@code e7e8q}. */
    @Override
    public String toString() {
        return Square.name(from)
                + Square.name(to)
                + (promotes() ? "" + Character.toLowerCase(promoted().letter()) : "");
    }
}
