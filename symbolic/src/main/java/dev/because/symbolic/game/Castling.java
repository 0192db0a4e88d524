package dev.because.symbolic.game;

/** Where king and rook go when they castle: to the c- and d-file or to the g- and f-file, wherever they come from. */
final class Castling {
    private Castling() {}

    /** The first rank of a side. */
    static long rank(Side side) {
        return side == Side.WHITE ? 0xFFL : 0xFFL << 56;
    }

    /** The rook that a castling king of the side to move takes along. */
    static int rook(Position position, Move.Kind kind) {
        long rooks = position.castling() & rank(position.toMove());
        long before = Square.bit(position.king(position.toMove())) - 1;
        return Square.first(kind == Move.Kind.CASTLE_QUEENSIDE ? rooks & before : rooks & ~before);
    }

    static int kingLands(Side side, Move.Kind kind) {
        return Square.of(kind == Move.Kind.CASTLE_QUEENSIDE ? 2 : 6, side.rank(0));
    }

    static int rookLands(Side side, Move.Kind kind) {
        return Square.of(kind == Move.Kind.CASTLE_QUEENSIDE ? 3 : 5, side.rank(0));
    }
}
