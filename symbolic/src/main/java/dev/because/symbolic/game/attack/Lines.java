package dev.because.symbolic.game.attack;

/**
 * Where pieces that move along lines attack: kindergarten bitboards. A multiplication gathers what stands on a line in six bits, which a
 * table turns into the squares that are reached. (The squares at the ends of a line never block anything.)
 */
final class Lines {
    private static final long A_FILE = 0x0101010101010101L;
    private static final long B_FILE = A_FILE << 1;
    /** c2 to h7: turns the inside of the a-file into six bits, the highest rank first. */
    private static final long TURN = 0x0080402010080400L;

    private static final long[] RANK = new long[64];
    private static final long[] DIAGONAL = new long[64];
    private static final long[] ANTIDIAGONAL = new long[64];
    /** For a file and six bits: what is reached along a rank, the same on every rank. */
    private static final long[] ALONG_RANKS = new long[8 * 64];
    /** For a rank and six bits: what is reached along the a-file. */
    private static final long[] ALONG_A_FILE = new long[8 * 64];

    static {
        for (int square = 0; square < 64; square++) {
            RANK[square] = 0xFFL << (square & 56) & ~(1L << square);
            DIAGONAL[square] = ray(square, 1, 1) | ray(square, -1, -1);
            ANTIDIAGONAL[square] = ray(square, 1, -1) | ray(square, -1, 1);
        }
        for (int place = 0; place < 8; place++) {
            for (int inside = 0; inside < 64; inside++) {
                int reached = reached(place, inside << 1);
                ALONG_RANKS[place << 6 | inside] = reached * A_FILE;
                int turned = Integer.reverse(inside) >>> 26;
                ALONG_A_FILE[place << 6 | turned] = file(reached);
            }
        }
    }

    private Lines() {}

    static long bishop(int square, long occupied) {
        int file = (square & 7) << 6;
        return DIAGONAL[square] & ALONG_RANKS[file | (int) ((occupied & DIAGONAL[square]) * B_FILE >>> 58)]
                | ANTIDIAGONAL[square] & ALONG_RANKS[file | (int) ((occupied & ANTIDIAGONAL[square]) * B_FILE >>> 58)];
    }

    static long rook(int square, long occupied) {
        int file = square & 7;
        return RANK[square] & ALONG_RANKS[file << 6 | (int) ((occupied & RANK[square]) * B_FILE >>> 58)]
                | ALONG_A_FILE[(square >>> 3) << 6 | (int) ((occupied >>> file & A_FILE) * TURN >>> 58)] << file;
    }

    /** The squares from one, not counting it, to the edge in a direction. */
    static long ray(int square, int fileStep, int rankStep) {
        long squares = 0;
        int file = (square & 7) + fileStep;
        int rank = (square >>> 3) + rankStep;
        for (; file >= 0 && file < 8 && rank >= 0 && rank < 8; file += fileStep, rank += rankStep) {
            squares |= 1L << (rank * 8 + file);
        }
        return squares;
    }

    /** On a line of eight places with these taken: which are reached from a place, the taken ones included. */
    private static int reached(int place, int taken) {
        int reached = 0;
        for (int step = -1; step <= 1; step += 2) {
            for (int next = place + step; next >= 0 && next < 8; next += step) {
                reached |= 1 << next;
                if ((taken >>> next & 1) != 0) {
                    break;
                }
            }
        }
        return reached;
    }

    private static long file(int ranks) {
        long file = 0;
        for (int rank = 0; rank < 8; rank++) {
            file |= (long) (ranks >>> rank & 1) << (8 * rank);
        }
        return file;
    }
}
