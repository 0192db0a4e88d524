package dev.because.explain.check.chess.board;

import java.util.ArrayList;
import java.util.List;

/** The legal moves of a board: all that pieces can do, without those that leave the king attacked. */
final class Steps {
    private static final char[] BECOMES = {'Q', 'R', 'B', 'N'};

    private final Board board;
    private final List<Step> found = new ArrayList<>();

    private Steps(Board board) {
        this.board = board;
    }

    static List<Step> legal(Board board) {
        Steps steps = new Steps(board);
        for (int square = 0; square < 64; square++) {
            if (board.stands(square, board.white)) {
                steps.of(square);
            }
        }
        steps.found.removeIf(step -> board.after(step).inCheck(board.white));
        return steps.found;
    }

    private void of(int square) {
        switch (Character.toUpperCase(board.squares[square])) {
            case 'P' -> pawn(square);
            case 'N' -> jumps(square, Board.knightJumps());
            case 'B' -> slides(square, Board.OBLIQUE);
            case 'R' -> slides(square, Board.STRAIGHT);
            case 'Q' -> {
                slides(square, Board.OBLIQUE);
                slides(square, Board.STRAIGHT);
            }
            default -> {
                jumps(square, Board.OBLIQUE);
                jumps(square, Board.STRAIGHT);
                board.rooks.forEach(rook -> castle(square, rook));
            }
        }
    }

    private void jumps(int square, int[][] jumps) {
        for (int[] jump : jumps) {
            reach(square, square % 8 + jump[0], square / 8 + jump[1]);
        }
    }

    private void slides(int square, int[][] directions) {
        for (int[] direction : directions) {
            int distance = 1;
            while (reach(square, square % 8 + distance * direction[0], square / 8 + distance * direction[1])) {
                distance++;
            }
        }
    }

    /** Whether the piece could go on from there. */
    private boolean reach(int from, int file, int rank) {
        char there = board.at(file, rank);
        if (there == '#' || there != Board.EMPTY && Board.isWhite(there) == board.white) {
            return false;
        }
        found.add(new Step(from, 8 * rank + file, Board.EMPTY, false));
        return there == Board.EMPTY;
    }

    private void pawn(int square) {
        int file = square % 8;
        int rank = square / 8;
        int ahead = board.white ? 1 : -1;
        if (board.at(file, rank + ahead) == Board.EMPTY) {
            pawnTo(square, file, rank + ahead);
            if (rank == (board.white ? 1 : 6) && board.at(file, rank + 2 * ahead) == Board.EMPTY) {
                pawnTo(square, file, rank + 2 * ahead);
            }
        }
        for (int side = -1; side <= 1; side += 2) {
            char there = board.at(file + side, rank + ahead);
            boolean enemy = board.white ? Board.isBlack(there) : Board.isWhite(there);
            boolean passing = there == Board.EMPTY && 8 * (rank + ahead) + file + side == board.steppedOver;
            if (enemy || passing) {
                pawnTo(square, file + side, rank + ahead);
            }
        }
    }

    private void pawnTo(int from, int file, int rank) {
        if (rank != 0 && rank != 7) {
            found.add(new Step(from, 8 * rank + file, Board.EMPTY, false));
            return;
        }
        for (char piece : BECOMES) {
            found.add(new Step(from, 8 * rank + file, piece, false));
        }
    }

    /** Both ways must be free of others, and the king's of attacks. */
    private void castle(int king, int rook) {
        if (rook / 8 != king / 8 || !board.stands(rook, board.white) || board.inCheck(board.white)) {
            return;
        }
        int first = king / 8 * 8;
        int kingTo = first + (rook > king ? 6 : 2);
        int rookTo = first + (rook > king ? 5 : 3);
        int least = Math.min(Math.min(king, rook), Math.min(kingTo, rookTo));
        int most = Math.max(Math.max(king, rook), Math.max(kingTo, rookTo));
        for (int square = least; square <= most; square++) {
            boolean onTheWay = between(square, king, kingTo) || between(square, rook, rookTo);
            if (onTheWay && square != king && square != rook && board.squares[square] != Board.EMPTY) {
                return;
            }
            if (between(square, king, kingTo)) {
                Board walking = board.copy();
                walking.squares[king] = Board.EMPTY;
                if (walking.attacked(square, !board.white)) {
                    return;
                }
            }
        }
        found.add(new Step(king, rook, Board.EMPTY, true));
    }

    private static boolean between(int square, int one, int other) {
        return square >= Math.min(one, other) && square <= Math.max(one, other);
    }
}
