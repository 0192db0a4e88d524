package dev.because.symbolic.game.attack;

/** Which squares are attacked from a square, as a bitboard. */
public final class Attacks {
    private static final long[] KNIGHT = new long[64];
    private static final long[] KING = new long[64];
    private static final long[] WHITE_PAWN = new long[64];
    private static final long[] BLACK_PAWN = new long[64];
    private static final long[] BETWEEN = new long[64 * 64];
    private static final long[] LINE = new long[64 * 64];
    private static final int[][] DIRECTIONS = {{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}};

    static {
        for (int square = 0; square < 64; square++) {
            for (int i = 0; i < 8; i++) {
                KING[square] |= step(square, DIRECTIONS[i][0], DIRECTIONS[i][1]);
                // Between two neighbouring directions lies a knight's: their sum.
                int[] next = DIRECTIONS[(i + 1) % 8];
                KNIGHT[square] |= step(square, DIRECTIONS[i][0] + next[0], DIRECTIONS[i][1] + next[1]);
                join(square, DIRECTIONS[i][0], DIRECTIONS[i][1]);
            }
            WHITE_PAWN[square] = step(square, -1, 1) | step(square, 1, 1);
            BLACK_PAWN[square] = step(square, -1, -1) | step(square, 1, -1);
        }
    }

    private Attacks() {}

    public static long knight(int square) {
        return KNIGHT[square];
    }

    public static long king(int square) {
        return KING[square];
    }

    /** What a pawn attacks, of White or else of Black. */
    public static long pawn(boolean white, int square) {
        return white ? WHITE_PAWN[square] : BLACK_PAWN[square];
    }

    /** What a bishop attacks, as far as the first piece in each direction, included. */
    public static long bishop(int square, long occupied) {
        return Lines.bishop(square, occupied);
    }

    /** What a rook attacks, as far as the first piece in each direction, included. */
    public static long rook(int square, long occupied) {
        return Lines.rook(square, occupied);
    }

    /** What a queen attacks, as far as the first piece in each direction, included. */
    public static long queen(int square, long occupied) {
        return Lines.bishop(square, occupied) | Lines.rook(square, occupied);
    }

    /** The squares between two on one line, without them; empty if they are not on one line. */
    public static long between(int from, int to) {
        return BETWEEN[from << 6 | to];
    }

    /** All squares of the line through two, edge to edge; empty if there is none. */
    public static long line(int from, int to) {
        return LINE[from << 6 | to];
    }

    private static long step(int square, int fileStep, int rankStep) {
        int file = (square & 7) + fileStep;
        int rank = (square >>> 3) + rankStep;
        return file >= 0 && file < 8 && rank >= 0 && rank < 8 ? 1L << (rank * 8 + file) : 0;
    }

    private static void join(int square, int fileStep, int rankStep) {
        long ahead = Lines.ray(square, fileStep, rankStep);
        long line = ahead | Lines.ray(square, -fileStep, -rankStep) | 1L << square;
        for (long rest = ahead; rest != 0; rest &= rest - 1) {
            int other = Long.numberOfTrailingZeros(rest);
            BETWEEN[square << 6 | other] = ahead & ~Lines.ray(other, fileStep, rankStep) & ~(1L << other);
            LINE[square << 6 | other] = line;
        }
    }
}
