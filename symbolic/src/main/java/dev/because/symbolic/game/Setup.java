package dev.because.symbolic.game;

import java.util.List;
import java.util.Optional;

/** A board that is being set up. {@link #faults()} says why it is not a legal position. */
public final class Setup {
    private final long[] types = new long[PieceType.values().length];
    private final long[] sides = new long[2];
    private long castling;
    private Side toMove = Side.WHITE;
    private int enPassant = -1;
    private int halfmoves;
    private int fullmoves = 1;

    /** An empty board. */
    public Setup() {}

    /** A board as in a position. */
    public Setup(Position position) {
        for (PieceType type : PieceType.values()) {
            types[type.ordinal()] = position.of(type);
        }
        for (Side side : Side.values()) {
            sides[side.ordinal()] = position.of(side);
        }
        castling = position.castling();
        toMove = position.toMove();
        enPassant = position.enPassant().orElse(-1);
        halfmoves = position.halfmoves();
        fullmoves = position.fullmoves();
    }

    /** Puts a piece on a square, in the place of what stood there. */
    public Setup put(Piece piece, int square) {
        remove(square);
        types[piece.type().ordinal()] |= Square.bit(square);
        sides[piece.side().ordinal()] |= Square.bit(square);
        return this;
    }

    /**
     * Empties a square. With a rook goes the right to castle with it, with a king that of its side, and with any of the three squares of
     * a pawn's double step that it may be taken en passant.
     */
    public Setup remove(int square) {
        long bit = Square.bit(square);
        castling &= ~bit;
        if (enPassant >= 0 && (square == enPassant || Math.abs(square - enPassant) == 8)) {
            enPassant = -1;
        }
        for (Side side : Side.values()) {
            if ((of(PieceType.KING) & of(side) & bit) != 0) {
                castling &= ~Castling.rank(side);
            }
            sides[side.ordinal()] &= ~bit;
        }
        for (int i = 0; i < types.length; i++) {
            types[i] &= ~bit;
        }
        return this;
    }

    /** With which rooks may be castled. */
    public Setup castling(long rooks) {
        castling = rooks;
        return this;
    }

    public Setup toMove(Side side) {
        toMove = side;
        return this;
    }

    /** The square that a pawn has just stepped over. */
    public Setup enPassant(int square) {
        enPassant = square;
        return this;
    }

    public Setup noEnPassant() {
        enPassant = -1;
        return this;
    }

    /** Half moves since a pawn moved or a piece was taken, and the number of the move to come. */
    public Setup clocks(int halfmoves, int fullmoves) {
        this.halfmoves = halfmoves;
        this.fullmoves = fullmoves;
        return this;
    }

    /**
     * The position.
     *
     * @throws IllegalStateException if there are faults
     */
    public Position position() {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults));
        }
        return new Position(this);
    }

    /**
     * Why this is not a legal position, each as half a sentence: {@code "White has 2 kings"}; empty if it is legal. Kings, pawns on the
     * edge, more pieces than pawns could become, castling rights without king and rook, en passant without the pawn that stepped, the
     * side that waits in check, and check from more than two pieces are faults.
     */
    public List<String> faults() {
        return Legality.faults(this);
    }

    long of(PieceType type) {
        return types[type.ordinal()];
    }

    long of(Side side) {
        return sides[side.ordinal()];
    }

    long castling() {
        return castling;
    }

    Side toMove() {
        return toMove;
    }

    Optional<Integer> enPassant() {
        return enPassant < 0 ? Optional.empty() : Optional.of(enPassant);
    }

    int halfmoves() {
        return halfmoves;
    }

    int fullmoves() {
        return fullmoves;
    }
}
