package dev.because.explain.check.chess.board;

import java.util.Set;
import java.util.TreeSet;

/** Letters on squares, as Forsyth–Edwards notation writes them, and a blank where nothing stands. */
final class Board {
    static final char EMPTY = ' ';
    private static final int[][] KNIGHT = {{1, 2}, {2, 1}, {2, -1}, {1, -2}, {-1, -2}, {-2, -1}, {-2, 1}, {-1, 2}};
    static final int[][] STRAIGHT = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
    static final int[][] OBLIQUE = {{1, 1}, {-1, 1}, {1, -1}, {-1, -1}};

    final char[] squares;
    boolean white;
    /** The squares of the rooks with which may still be castled. */
    final Set<Integer> rooks;
    /** The square that a pawn has just stepped over; −1 for none. */
    int steppedOver = -1;

    int quietPlies;

    Board(char[] squares, boolean white, Set<Integer> rooks) {
        this.squares = squares;
        this.white = white;
        this.rooks = rooks;
    }

    Board copy() {
        Board copy = new Board(squares.clone(), white, new TreeSet<>(rooks));
        copy.steppedOver = steppedOver;
        copy.quietPlies = quietPlies;
        return copy;
    }

    /** What stands there; {@code '#'} beyond the edge. */
    char at(int file, int rank) {
        return file < 0 || file > 7 || rank < 0 || rank > 7 ? '#' : squares[8 * rank + file];
    }

    static boolean isWhite(char piece) {
        return piece >= 'A' && piece <= 'Z';
    }

    static boolean isBlack(char piece) {
        return piece >= 'a' && piece <= 'z';
    }

    /** Whether a piece of that side stands there. */
    boolean stands(int square, boolean ofWhite) {
        return ofWhite ? isWhite(squares[square]) : isBlack(squares[square]);
    }

    int king(boolean ofWhite) {
        return new String(squares).indexOf(ofWhite ? 'K' : 'k');
    }

    boolean inCheck(boolean ofWhite) {
        return attacked(king(ofWhite), !ofWhite);
    }

    /** Whether a side attacks a square: looked for from the square outwards, piece by piece. */
    boolean attacked(int square, boolean byWhite) {
        int file = square % 8;
        int rank = square / 8;
        int back = byWhite ? -1 : 1;
        if (is(file - 1, rank + back, 'P', byWhite) || is(file + 1, rank + back, 'P', byWhite)) {
            return true;
        }
        for (int[] jump : KNIGHT) {
            if (is(file + jump[0], rank + jump[1], 'N', byWhite)) {
                return true;
            }
        }
        return along(file, rank, STRAIGHT, 'R', byWhite) || along(file, rank, OBLIQUE, 'B', byWhite);
    }

    private boolean along(int file, int rank, int[][] directions, char slider, boolean byWhite) {
        for (int[] direction : directions) {
            if (is(file + direction[0], rank + direction[1], 'K', byWhite)) {
                return true;
            }
            int distance = 1;
            while (at(file + distance * direction[0], rank + distance * direction[1]) == EMPTY) {
                distance++;
            }
            int f = file + distance * direction[0];
            int r = rank + distance * direction[1];
            if (is(f, r, slider, byWhite) || is(f, r, 'Q', byWhite)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int file, int rank, char capital, boolean ofWhite) {
        return at(file, rank) == (ofWhite ? capital : Character.toLowerCase(capital));
    }

    static int[][] knightJumps() {
        return KNIGHT;
    }

    /** The board after a step. */
    Board after(Step step) {
        Board next = copy();
        char piece = squares[step.from()];
        char taken = step.castles() ? EMPTY : squares[step.to()];
        boolean pawn = Character.toUpperCase(piece) == 'P';
        next.squares[step.from()] = EMPTY;
        if (step.castles()) {
            next.squares[step.to()] = EMPTY;
            int first = step.from() / 8 * 8;
            boolean kingside = step.to() > step.from();
            next.squares[first + (kingside ? 6 : 2)] = piece;
            next.squares[first + (kingside ? 5 : 3)] = white ? 'R' : 'r';
        } else {
            next.squares[step.to()] =
                    step.becomes() == EMPTY ? piece : white ? step.becomes() : Character.toLowerCase(step.becomes());
        }
        if (pawn && step.to() == steppedOver && step.from() % 8 != step.to() % 8) {
            next.squares[step.from() / 8 * 8 + step.to() % 8] = EMPTY;
        }
        boolean twice = pawn && Math.abs(step.to() - step.from()) == 16;
        next.steppedOver = twice ? (step.from() + step.to()) / 2 : -1;
        next.rooks.remove(step.from());
        next.rooks.remove(step.to());
        if (Character.toUpperCase(piece) == 'K') {
            next.rooks.removeIf(rook -> rook / 8 == (white ? 0 : 7));
        }
        next.quietPlies = pawn || taken != EMPTY ? 0 : quietPlies + 1;
        next.white = !white;
        return next;
    }
}
