package dev.because.symbolic.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Legal moves in the plainest way, as the second opinion: an array of letters, every move tried out, and the king looked for among the
 * answers. It shares no code with the board that it judges, and reads FEN by itself.
 */
final class Mailbox {
    private static final int[][] KNIGHT = {{1, 2}, {2, 1}, {2, -1}, {1, -2}, {-1, -2}, {-2, -1}, {-2, 1}, {-1, 2}};
    private static final int[][] ROOK = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
    private static final int[][] BISHOP = {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}};
    private static final int[][] QUEEN = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 1}, {-1, 1}, {-1, -1}, {1, -1}};

    /** By rank and file, a dot for an empty square. */
    private final char[][] board = new char[8][8];

    private final boolean white;
    private final String castling;
    private final String enPassant;

    Mailbox(String fen) {
        String[] fields = fen.split(" ");
        String[] ranks = fields[0].split("/");
        for (int i = 0; i < 8; i++) {
            String row = ranks[i];
            for (char digit = '1'; digit <= '8'; digit++) {
                row = row.replace("" + digit, ".".repeat(digit - '0'));
            }
            board[7 - i] = row.toCharArray();
        }
        white = fields[1].equals("w");
        castling = fields[2];
        enPassant = fields[3];
    }

    /** All legal moves as engines write them, castling as a step of the king. Castling from e1 and e8 only. */
    Set<String> moves() {
        Set<String> legal = new TreeSet<>();
        for (int rank = 0; rank < 8; rank++) {
            for (int file = 0; file < 8; file++) {
                for (int[] to : own(board[rank][file]) ? steps(rank, file) : List.<int[]>of()) {
                    if (!leavesKing(rank, file, to)) {
                        name(legal, rank, file, to);
                    }
                }
            }
        }
        castle(legal);
        return legal;
    }

    private boolean own(char piece) {
        return piece != '.' && Character.isUpperCase(piece) == white;
    }

    private void name(Set<String> legal, int rank, int file, int[] to) {
        String move = square(rank, file) + square(to[0], to[1]);
        if (Character.toLowerCase(board[rank][file]) == 'p' && (to[0] == 0 || to[0] == 7)) {
            List.of("q", "r", "b", "n").forEach(piece -> legal.add(move + piece));
        } else {
            legal.add(move);
        }
    }

    private List<int[]> steps(int rank, int file) {
        List<int[]> steps = new ArrayList<>();
        switch (Character.toLowerCase(board[rank][file])) {
            case 'p' -> pawn(rank, file, steps);
            case 'n' -> slide(rank, file, KNIGHT, 1, steps);
            case 'b' -> slide(rank, file, BISHOP, 7, steps);
            case 'r' -> slide(rank, file, ROOK, 7, steps);
            case 'q' -> slide(rank, file, QUEEN, 7, steps);
            default -> slide(rank, file, QUEEN, 1, steps);
        }
        return steps;
    }

    private void slide(int rank, int file, int[][] directions, int far, List<int[]> steps) {
        for (int[] direction : directions) {
            for (int i = 1; i <= far; i++) {
                int r = rank + i * direction[0];
                int f = file + i * direction[1];
                if (r < 0 || r > 7 || f < 0 || f > 7 || own(board[r][f])) {
                    break;
                }
                steps.add(new int[] {r, f});
                if (board[r][f] != '.') {
                    break;
                }
            }
        }
    }

    private void pawn(int rank, int file, List<int[]> steps) {
        int up = white ? 1 : -1;
        if (board[rank + up][file] == '.') {
            steps.add(new int[] {rank + up, file});
            if (rank == (white ? 1 : 6) && board[rank + 2 * up][file] == '.') {
                steps.add(new int[] {rank + 2 * up, file});
            }
        }
        for (int f = file - 1; f <= file + 1; f += 2) {
            if (f >= 0 && f < 8) {
                char there = board[rank + up][f];
                if (there != '.' && !own(there) || square(rank + up, f).equals(enPassant)) {
                    steps.add(new int[] {rank + up, f});
                }
            }
        }
    }

    private boolean leavesKing(int rank, int file, int[] to) {
        char[][] after = new char[8][];
        for (int r = 0; r < 8; r++) {
            after[r] = board[r].clone();
        }
        if (Character.toLowerCase(board[rank][file]) == 'p' && file != to[1] && board[to[0]][to[1]] == '.') {
            after[rank][to[1]] = '.';
        }
        after[to[0]][to[1]] = board[rank][file];
        after[rank][file] = '.';
        return attacked(after, king(after));
    }

    private int[] king(char[][] squares) {
        for (int r = 0; r < 8; r++) {
            for (int f = 0; f < 8; f++) {
                if (squares[r][f] == (white ? 'K' : 'k')) {
                    return new int[] {r, f};
                }
            }
        }
        throw new AssertionError("no king");
    }

    /** Whether the side that waits attacks a square: looked for from the square outwards. */
    private boolean attacked(char[][] squares, int[] at) {
        int up = white ? 1 : -1;
        return meets(squares, at, KNIGHT, 1, "n")
                || meets(squares, at, QUEEN, 1, "k")
                || meets(squares, at, BISHOP, 7, "bq")
                || meets(squares, at, ROOK, 7, "rq")
                || meets(squares, at, new int[][] {{up, 1}, {up, -1}}, 1, "p");
    }

    private boolean meets(char[][] squares, int[] at, int[][] directions, int far, String pieces) {
        for (int[] direction : directions) {
            for (int i = 1; i <= far; i++) {
                int r = at[0] + i * direction[0];
                int f = at[1] + i * direction[1];
                if (r < 0 || r > 7 || f < 0 || f > 7) {
                    break;
                }
                char there = squares[r][f];
                if (there != '.') {
                    if (!own(there) && pieces.indexOf(Character.toLowerCase(there)) >= 0) {
                        return true;
                    }
                    break;
                }
            }
        }
        return false;
    }

    private void castle(Set<String> legal) {
        int rank = white ? 0 : 7;
        for (int side = -1; side <= 1; side += 2) {
            String right = side > 0 ? "K" : "Q";
            boolean free = castling.contains(white ? right : right.toLowerCase(java.util.Locale.ROOT));
            for (int f = side > 0 ? 5 : 1; f <= (side > 0 ? 6 : 3); f++) {
                free &= board[rank][f] == '.';
            }
            for (int i = 0; i <= 2; i++) {
                free &= !attacked(board, new int[] {rank, 4 + i * side});
            }
            if (free) {
                legal.add(square(rank, 4) + square(rank, 4 + 2 * side));
            }
        }
    }

    private static String square(int rank, int file) {
        return "" + (char) ('a' + file) + (char) ('1' + rank);
    }
}
