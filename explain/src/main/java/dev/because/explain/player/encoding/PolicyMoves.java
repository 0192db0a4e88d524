package dev.because.explain.player.encoding;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import java.util.Arrays;

/**
 * lc0's numbers for moves, seen from the side to move: from 0 all ways from a square to another that a queen or a knight could take
 * on an empty board, by the square that is left and then by the one that is reached, 1792 of them; then the promotions to queen,
 * rook and bishop, by the same order of squares, 66. A promotion to a knight has the number of the plain move. Castling has the
 * number of the king's way to its rook, which in Chess960 too is no other move.
 *
 * <p>A convolutional policy head has a score for each square that is left and each of 73 ways to leave it: seven distances in each of
 * eight directions, clockwise from straight ahead; the eight jumps of a knight, clockwise from the one ahead and to the right; and
 * for each of ahead to the left, ahead and ahead to the right the promotions to rook, bishop and queen (after AlphaZero: Silver
 * et al. 2018, Science 362, supplement).
 */
public final class PolicyMoves {
    /** How many moves have a number. */
    public static final int COUNT = 1858;

    /** Ways to leave a square. */
    public static final int PLANES = 73;

    private static final int[][] DIRECTIONS = {{0, 1}, {1, 1}, {1, 0}, {1, -1}, {0, -1}, {-1, -1}, {-1, 0}, {-1, 1}};
    private static final int[][] JUMPS = {{1, 2}, {2, 1}, {2, -1}, {1, -2}, {-1, -2}, {-2, -1}, {-2, 1}, {-1, 2}};
    private static final PieceType[] PROMOTIONS = {PieceType.QUEEN, PieceType.ROOK, PieceType.BISHOP};
    private static final PieceType[] PROMOTION_PLANES = {PieceType.ROOK, PieceType.BISHOP, PieceType.QUEEN};
    private static final int FIRST_JUMP = 56;
    private static final int FIRST_PROMOTION = 64;
    private static final int SEVENTH = 6;

    /** By from << 6 | to; -1 where no piece goes so. */
    private static final int[] PLAIN = new int[64 * 64];

    private static final int FIRST_PROMOTED = countPlain();

    /** The filter of each move, and the square. */
    private static final byte[] PLANE = new byte[COUNT];

    private static final byte[] SQUARE = new byte[COUNT];

    static {
        place();
    }

    private PolicyMoves() {}

    /** A legal move's number, from 0 to 1857. */
    public static int number(Position position, Move move) {
        Side side = position.toMove();
        int from = seen(move.from(), side);
        int to = seen(move.castles() ? Castling.rook(position, move) : move.to(), side);
        return move.promotion()
                .filter(type -> type != PieceType.KNIGHT)
                .map(type -> promotion(Square.file(from), Square.file(to), type))
                .orElseGet(() -> PLAIN[from << 6 | to]);
    }

    /** Which way the move leaves its square: the policy head's filter. */
    public static int plane(int number) {
        return PLANE[number];
    }

    /** The square that the move leaves, seen from the side to move. */
    public static int square(int number) {
        return SQUARE[number];
    }

    /** A square as that side sees it, its own first rank below; the other way round as well. */
    public static int seen(int square, Side side) {
        return side == Side.WHITE ? square : square ^ 56;
    }

    private static int countPlain() {
        Arrays.fill(PLAIN, -1);
        int count = 0;
        for (int from = 0; from < 64; from++) {
            for (int to = 0; to < 64; to++) {
                if (isWay(Square.file(to) - Square.file(from), Square.rank(to) - Square.rank(from))) {
                    PLAIN[from << 6 | to] = count++;
                }
            }
        }
        return count;
    }

    private static boolean isWay(int files, int ranks) {
        int wide = Math.abs(files);
        int high = Math.abs(ranks);
        return wide + high > 0 && (wide == 0 || high == 0 || wide == high || wide * high == 2);
    }

    private static int promotion(int fromFile, int toFile, PieceType type) {
        // A pawn on the a-file has two ways, and each further one three.
        int way = fromFile == 0 ? toFile : 3 * fromFile - 1 + toFile - (fromFile - 1);
        return FIRST_PROMOTED
                + PROMOTIONS.length * way
                + Arrays.asList(PROMOTIONS).indexOf(type);
    }

    private static void place() {
        for (int square = 0; square < 64; square++) {
            for (int i = 0; i < DIRECTIONS.length; i++) {
                for (int distance = 1; distance <= 7; distance++) {
                    place(7 * i + distance - 1, square, distance * DIRECTIONS[i][0], distance * DIRECTIONS[i][1]);
                }
                place(FIRST_JUMP + i, square, JUMPS[i][0], JUMPS[i][1]);
            }
        }
        for (int from = 0; from < 8; from++) {
            for (int to = Math.max(0, from - 1); to <= Math.min(7, from + 1); to++) {
                for (int i = 0; i < PROMOTION_PLANES.length; i++) {
                    int number = promotion(from, to, PROMOTION_PLANES[i]);
                    PLANE[number] = (byte) (FIRST_PROMOTION + PROMOTION_PLANES.length * (to - from + 1) + i);
                    SQUARE[number] = (byte) Square.of(from, SEVENTH);
                }
            }
        }
    }

    private static void place(int plane, int from, int files, int ranks) {
        int file = Square.file(from) + files;
        int rank = Square.rank(from) + ranks;
        if (file >= 0 && file < 8 && rank >= 0 && rank < 8) {
            int number = PLAIN[from << 6 | Square.of(file, rank)];
            PLANE[number] = (byte) plane;
            SQUARE[number] = (byte) from;
        }
    }
}
