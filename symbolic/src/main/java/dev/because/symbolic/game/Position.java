package dev.because.symbolic.game;

import dev.because.symbolic.game.attack.Attacks;
import java.util.List;
import java.util.Optional;

/**
 * What stands where, who moves, and with which rooks may be castled. Immutable; equal if all that the rules of repetition compare is
 * equal. It is legal as long as it came from {@link Setup#position()} and legal moves.
 */
public final class Position {
    private final long pawns;
    private final long knights;
    private final long bishops;
    private final long rooks;
    private final long queens;
    private final long kings;
    private final long white;
    private final long black;
    private final long castling;
    private final long hash;
    private final int enPassant;
    private final int halfmoves;
    private final int fullmoves;
    private final Side toMove;

    Position(Setup setup) {
        pawns = setup.of(PieceType.PAWN);
        knights = setup.of(PieceType.KNIGHT);
        bishops = setup.of(PieceType.BISHOP);
        rooks = setup.of(PieceType.ROOK);
        queens = setup.of(PieceType.QUEEN);
        kings = setup.of(PieceType.KING);
        white = setup.of(Side.WHITE);
        black = setup.of(Side.BLACK);
        castling = setup.castling();
        toMove = setup.toMove();
        int step = setup.enPassant().orElse(-1);
        enPassant = step >= 0 && canTakeEnPassant(step, toMove, pawns & of(toMove)) ? step : -1;
        halfmoves = setup.halfmoves();
        fullmoves = setup.fullmoves();
        hash = hashFromScratch();
    }

    private Position(Position before, Successor after) {
        pawns = after.pawns;
        knights = after.knights;
        bishops = after.bishops;
        rooks = after.rooks;
        queens = after.queens;
        kings = after.kings;
        white = after.white;
        black = after.black;
        castling = after.castling;
        enPassant = after.enPassant;
        hash = after.hash;
        halfmoves = after.halfmoves;
        fullmoves = before.fullmoves + (before.toMove == Side.BLACK ? 1 : 0);
        toMove = before.toMove.opposite();
    }

    /** A pass: nothing is en passant any more. */
    private Position(Position before) {
        pawns = before.pawns;
        knights = before.knights;
        bishops = before.bishops;
        rooks = before.rooks;
        queens = before.queens;
        kings = before.kings;
        white = before.white;
        black = before.black;
        castling = before.castling;
        enPassant = -1;
        hash = before.hash ^ Zobrist.BLACK_TO_MOVE ^ Zobrist.enPassant(before.enPassant);
        halfmoves = before.halfmoves;
        fullmoves = before.fullmoves;
        toMove = before.toMove.opposite();
    }

    /** The position after a legal move. */
    public Position play(Move move) {
        return new Position(this, new Successor(this, move));
    }

    /** The same with the other side to move, where that is legal: for asking what is threatened. Nothing is en passant then. */
    public Optional<Position> pass() {
        return inCheck() ? Optional.empty() : Optional.of(new Position(this));
    }

    /** All legal moves, in an order that is always the same. */
    public List<Move> legalMoves() {
        Move[] moves = new Move[MoveGenerator.MOST];
        int count = MoveGenerator.generate(this, moves);
        return List.of(java.util.Arrays.copyOf(moves, count));
    }

    /** Whether the side to move may play that. */
    public boolean isLegal(Move move) {
        Move[] moves = new Move[MoveGenerator.MOST];
        int count = MoveGenerator.generate(this, moves);
        for (int i = 0; i < count; i++) {
            if (moves[i] == move) {
                return true;
            }
        }
        return false;
    }

    /** Whether the side to move has a legal move. */
    public boolean canMove() {
        return MoveGenerator.generate(this, new Move[MoveGenerator.MOST]) > 0;
    }

    /** Whether the king of the side to move is attacked. */
    public boolean inCheck() {
        return checkers() != 0;
    }

    /** The pieces that attack the king of the side to move. */
    public long checkers() {
        return attackers(king(toMove), occupied()) & of(toMove.opposite());
    }

    /** Whether the side to move is mated. */
    public boolean isCheckmate() {
        return inCheck() && !canMove();
    }

    /** Whether the side to move has no move although it is not in check. */
    public boolean isStalemate() {
        return !inCheck() && !canMove();
    }

    /** Whether neither side has what it takes to mate: at most one knight, or bishops that all stand on one colour. */
    public boolean isDeadByMaterial() {
        if ((pawns | rooks | queens) != 0) {
            return false;
        }
        long light = 0x55AA55AA55AA55AAL;
        boolean oneColour = (bishops & light) == 0 || (bishops & ~light) == 0;
        return knights == 0 ? oneColour : bishops == 0 && Long.bitCount(knights) == 1;
    }

    /** Whether the move takes a piece. */
    public boolean isCapture(Move move) {
        return move.kind() == Move.Kind.EN_PASSANT
                || !move.castles() && (of(toMove.opposite()) & Square.bit(move.to())) != 0;
    }

    /** What the move takes; empty if nothing. */
    public Optional<Piece> captured(Move move) {
        return isCapture(move) ? at(capturedAt(move)) : Optional.empty();
    }

    /** Where the piece stands that a capture takes. */
    public int capturedAt(Move move) {
        return move.kind() == Move.Kind.EN_PASSANT ? move.to() - toMove.forward() : move.to();
    }

    /** Whether the move attacks the other king. */
    public boolean givesCheck(Move move) {
        return play(move).inCheck();
    }

    /** The pieces of both sides that attack a square, on a board where these squares are taken. */
    public long attackers(int square, long occupied) {
        return (Attacks.pawn(false, square) & pawns & white
                        | Attacks.pawn(true, square) & pawns & black
                        | Attacks.knight(square) & knights
                        | Attacks.king(square) & kings
                        | Attacks.bishop(square, occupied) & (bishops | queens)
                        | Attacks.rook(square, occupied) & (rooks | queens))
                & occupied;
    }

    /** The pieces of a side that attack a square. */
    public long attackers(int square, Side side) {
        return attackers(square, occupied()) & of(side);
    }

    /** What the piece on a square attacks, whether or not it may move there; nothing if no piece stands there. */
    public long attacksFrom(int square) {
        return at(square)
                .map(piece -> switch (piece.type()) {
                    case PAWN -> Attacks.pawn(piece.side() == Side.WHITE, square);
                    case KNIGHT -> Attacks.knight(square);
                    case BISHOP -> Attacks.bishop(square, occupied());
                    case ROOK -> Attacks.rook(square, occupied());
                    case QUEEN -> Attacks.queen(square, occupied());
                    case KING -> Attacks.king(square);
                })
                .orElse(0L);
    }

    /** What stands on a square. */
    public Optional<Piece> at(int square) {
        PieceType type = typeAt(square);
        return type == null
                ? Optional.empty()
                : Optional.of(new Piece((white & Square.bit(square)) != 0 ? Side.WHITE : Side.BLACK, type));
    }

    /** What stands on a square, {@code null} for nothing: for the inner loops of a search, where an object is too much. */
    public @org.jspecify.annotations.Nullable PieceType typeAt(int square) {
        long bit = Square.bit(square);
        if (((white | black) & bit) == 0) {
            return null;
        }
        if ((pawns & bit) != 0) {
            return PieceType.PAWN;
        }
        if (((knights | bishops) & bit) != 0) {
            return (knights & bit) != 0 ? PieceType.KNIGHT : PieceType.BISHOP;
        }
        return (rooks & bit) != 0 ? PieceType.ROOK : (queens & bit) != 0 ? PieceType.QUEEN : PieceType.KING;
    }

    /** The pieces of a side. */
    public long of(Side side) {
        return side == Side.WHITE ? white : black;
    }

    /** The pieces of a kind, of both sides. */
    public long of(PieceType type) {
        return switch (type) {
            case PAWN -> pawns;
            case KNIGHT -> knights;
            case BISHOP -> bishops;
            case ROOK -> rooks;
            case QUEEN -> queens;
            case KING -> kings;
        };
    }

    /** The pieces of a kind and a side. */
    public long of(Side side, PieceType type) {
        return of(type) & of(side);
    }

    /** All pieces. */
    public long occupied() {
        return white | black;
    }

    /** Where the king of a side stands. */
    public int king(Side side) {
        return Square.first(kings & of(side));
    }

    /** Whose turn it is. */
    public Side toMove() {
        return toMove;
    }

    /** The rooks with which may still be castled. */
    public long castling() {
        return castling;
    }

    /** The square that a pawn has just stepped over, where a pawn of the side to move attacks it. */
    public Optional<Integer> enPassant() {
        return enPassant < 0 ? Optional.empty() : Optional.of(enPassant);
    }

    int enPassantSquare() {
        return enPassant;
    }

    /** Half moves since a pawn moved or a piece was taken. */
    public int halfmoves() {
        return halfmoves;
    }

    /** The number of the move to come, counted from 1. */
    public int fullmoves() {
        return fullmoves;
    }

    /** The same for equal positions; for others the same by accident only. */
    public long hash() {
        return hash;
    }

    /** What a side's pieces are worth in pawns. */
    public int material(Side side) {
        int sum = 0;
        for (PieceType type : PieceType.values()) {
            sum += type.pawns() * Long.bitCount(of(side, type));
        }
        return sum;
    }

    /** Whether a pawn stands where it attacks the square that was stepped over. */
    static boolean canTakeEnPassant(int steppedOver, Side by, long pawnsOfThatSide) {
        return (Attacks.pawn(by == Side.BLACK, steppedOver) & pawnsOfThatSide) != 0;
    }

    private long hashFromScratch() {
        long hash = Zobrist.castling(castling) ^ Zobrist.enPassant(enPassant);
        for (int square : Square.all(occupied())) {
            Piece piece = at(square).orElseThrow();
            hash ^= Zobrist.piece(piece.side(), piece.type(), square);
        }
        return toMove == Side.BLACK ? hash ^ Zobrist.BLACK_TO_MOVE : hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position that
                && hash == that.hash
                && white == that.white
                && black == that.black
                && pawns == that.pawns
                && knights == that.knights
                && bishops == that.bishops
                && rooks == that.rooks
                && kings == that.kings
                && castling == that.castling
                && enPassant == that.enPassant
                && toMove == that.toMove;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hash);
    }
}
