package dev.because.symbolic.game;

import java.util.SplittableRandom;

/** Random numbers whose exclusive or names a position, the same in every run (Zobrist, A new hashing method for games, 1970). */
final class Zobrist {
    private static final long[] PIECES = new long[2 * 6 * 64];
    private static final long[] CASTLING = new long[64];
    private static final long[] EN_PASSANT = new long[8];
    static final long BLACK_TO_MOVE;

    static {
        SplittableRandom random = new SplittableRandom(1970);
        fill(PIECES, random);
        fill(CASTLING, random);
        fill(EN_PASSANT, random);
        BLACK_TO_MOVE = random.nextLong();
    }

    private Zobrist() {}

    static long piece(Side side, PieceType type, int square) {
        return PIECES[(side.ordinal() * 6 + type.ordinal()) << 6 | square];
    }

    /** Of a rook's square with which may be castled. */
    static long castling(long rooks) {
        long hash = 0;
        for (long rest = rooks; rest != 0; rest &= rest - 1) {
            hash ^= CASTLING[Square.first(rest)];
        }
        return hash;
    }

    static long enPassant(int square) {
        return square < 0 ? 0 : EN_PASSANT[Square.file(square)];
    }

    private static void fill(long[] numbers, SplittableRandom random) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextLong();
        }
    }
}
