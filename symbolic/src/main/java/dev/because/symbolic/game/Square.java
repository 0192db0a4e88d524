package dev.because.symbolic.game;

import java.util.Optional;

/** Squares are numbers from 0 (a1) by rank to 63 (h8): the number of a square's bit in a bitboard. */
public final class Square {
    private Square() {}

    /** The square on a file and a rank, both from 0. */
    public static int of(int file, int rank) {
        return rank * 8 + file;
    }

    /** The square of that name; empty if there is none. */
    public static Optional<Integer> of(String name) {
        if (name.length() != 2) {
            return Optional.empty();
        }
        int file = name.charAt(0) - 'a';
        int rank = name.charAt(1) - '1';
        return file >= 0 && file < 8 && rank >= 0 && rank < 8 ? Optional.of(of(file, rank)) : Optional.empty();
    }

    /** From 0 (the a-file) to 7. */
    public static int file(int square) {
        return square & 7;
    }

    /** From 0 (the first rank) to 7. */
    public static int rank(int square) {
        return square >>> 3;
    }

    /** {@code e4}. */
    public static String name(int square) {
        return "" + (char) ('a' + file(square)) + (char) ('1' + rank(square));
    }

    /** The bitboard of that square alone. */
    public static long bit(int square) {
        return 1L << square;
    }

    /** The lowest square of a bitboard that is not empty. */
    public static int first(long bitboard) {
        return Long.numberOfTrailingZeros(bitboard);
    }

    /** All squares of a bitboard, lowest first. */
    public static int[] all(long bitboard) {
        int[] squares = new int[Long.bitCount(bitboard)];
        long rest = bitboard;
        for (int i = 0; i < squares.length; i++, rest &= rest - 1) {
            squares[i] = first(rest);
        }
        return squares;
    }
}
