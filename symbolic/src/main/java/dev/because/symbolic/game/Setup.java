package dev.because.symbolic.game;

import java.util.ArrayList;
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

    /** Empties a square. With a rook goes the right to castle with it, and with a king that of its side. */
    public Setup remove(int square) {
        long bit = Square.bit(square);
        castling &= ~bit;
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

    /** Why this is not a legal position, each as half a sentence: {@code "White has 2 kings"}; empty if it is legal. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Side side : Side.values()) {
            int kings = Long.bitCount(of(PieceType.KING) & of(side));
            if (kings != 1) {
                faults.add(side.title() + " has " + (kings == 0 ? "no king" : kings + " kings"));
            }
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        long edge = of(PieceType.PAWN) & (0xFFL | 0xFFL << 56);
        if (edge != 0) {
            int square = Square.first(edge);
            faults.add("a pawn stands on " + Square.name(square) + ", on the "
                    + (Square.rank(square) == 0 ? "first" : "last") + " rank");
            return faults;
        }
        Position position = new Position(this);
        Side waiting = toMove.opposite();
        long attackers = position.attackers(position.king(waiting), toMove);
        if (attackers != 0) {
            faults.add(
                    waiting.title() + ", who does not move, is in check from " + Square.name(Square.first(attackers)));
        }
        return faults;
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
