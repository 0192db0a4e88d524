package dev.because.explain.player.plain;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Planes, moves and the end of a network's answer once more, from the text of positions and moves instead of their bits. */
public final class PlainChess {
    private static final String START = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1";
    private static final String PIECES = "PNBRQKpnbrqk";

    private PlainChess() {}

    /** 112 × 8 × 8; only for positions that castle with the rooks in the corners. */
    public static double[] planes(Game game) {
        List<String> boards = game.positions().stream().map(Fen::write).toList();
        String now = boards.get(boards.size() - 1);
        boolean black = now.split(" ")[1].equals("b");
        double[] planes = new double[112 * 64];
        for (int i = 0; i < 8; i++) {
            int index = boards.size() - 1 - i;
            if (index < 0 && boards.get(0).equals(START)) {
                break;
            }
            String fen = boards.get(Math.max(0, index));
            String text = index < 0 ? steppedBack(fen) : fen;
            board(black ? mirrored(text) : text, planes, 13 * i);
            if (index >= 0 && occurrences(boards, index) > 1) {
                fill(planes, 13 * i + 12, 1);
            }
        }
        String rights = (black ? mirrored(now) : now).split(" ")[2];
        String order = "QKqk";
        for (int i = 0; i < 4; i++) {
            fill(planes, 104 + i, rights.indexOf(order.charAt(i)) >= 0 ? 1 : 0);
        }
        fill(planes, 108, black ? 1 : 0);
        fill(planes, 109, Integer.parseInt(now.split(" ")[4]));
        fill(planes, 111, 1);
        return planes;
    }

    /** The same position with the sides exchanged. */
    public static String mirrored(String fen) {
        String[] fields = fen.split(" ");
        List<String> ranks = new ArrayList<>(List.of(exchanged(fields[0]).split("/")));
        java.util.Collections.reverse(ranks);
        String side = fields[1].equals("w") ? "b" : "w";
        String passed = fields[3].equals("-")
                ? "-"
                : fields[3].charAt(0) + String.valueOf((char) ('1' + '8' - fields[3].charAt(1)));
        return String.join("/", ranks) + " " + side + " " + exchanged(fields[2]) + " " + passed + " " + fields[4] + " "
                + fields[5];
    }

    private static String exchanged(String letters) {
        StringBuilder text = new StringBuilder();
        letters.chars()
                .forEach(c -> text.append(
                        (char) (Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))));
        return text.toString();
    }

    private static void board(String fen, double[] planes, int first) {
        String[] ranks = fen.split(" ")[0].split("/");
        for (int rank = 0; rank < 8; rank++) {
            int file = 0;
            for (char c : ranks[7 - rank].toCharArray()) {
                if (Character.isDigit(c)) {
                    file += c - '0';
                } else {
                    planes[(first + PIECES.indexOf(c)) * 64 + rank * 8 + file++] = 1;
                }
            }
        }
    }

    /** The text of the position before a pawn stepped over the square that may be taken en passant. */
    private static String steppedBack(String fen) {
        String[] fields = fen.split(" ");
        if (fields[3].equals("-")) {
            return fen;
        }
        char[][] squares = new char[8][];
        String[] ranks = fields[0].split("/");
        for (int i = 0; i < 8; i++) {
            StringBuilder wide = new StringBuilder();
            ranks[i].chars().forEach(c -> wide.append(Character.isDigit(c) ? ".".repeat(c - '0') : (char) c + ""));
            squares[i] = wide.toString().toCharArray();
        }
        int file = fields[3].charAt(0) - 'a';
        boolean white = fields[3].charAt(1) == '3';
        squares[white ? 4 : 3][file] = '.';
        squares[white ? 6 : 1][file] = white ? 'P' : 'p';
        List<String> rows = new ArrayList<>();
        for (char[] row : squares) {
            rows.add(new String(row).replace('.', '1'));
        }
        return String.join("/", rows) + fen.substring(fields[0].length());
    }

    private static long occurrences(List<String> boards, int index) {
        String board = counted(boards.get(index));
        return boards.subList(0, index + 1).stream()
                .filter(other -> counted(other).equals(board))
                .count();
    }

    private static String counted(String fen) {
        return String.join(" ", List.of(fen.split(" ")).subList(0, 4));
    }

    private static void fill(double[] planes, int plane, double value) {
        java.util.Arrays.fill(planes, plane * 64, plane * 64 + 64, value);
    }

    /** The 1858 moves in their order, as text seen from White. */
    public static List<String> moves() {
        List<String> moves = new ArrayList<>();
        for (int from = 0; from < 64; from++) {
            for (int to = 0; to < 64; to++) {
                int files = Math.abs(from % 8 - to % 8);
                int ranks = Math.abs(from / 8 - to / 8);
                boolean queen = files == ranks || files == 0 || ranks == 0;
                if (from != to && (queen || files == 1 && ranks == 2 || files == 2 && ranks == 1)) {
                    moves.add(name(from) + name(to));
                }
            }
        }
        for (char from = 'a'; from <= 'h'; from++) {
            for (char to = 'a'; to <= 'h'; to++) {
                if (Math.abs(from - to) <= 1) {
                    for (String piece : List.of("q", "r", "b")) {
                        moves.add(from + "7" + to + "8" + piece);
                    }
                }
            }
        }
        return moves;
    }

    /** Which of the moves of {@link #moves()} a legal move is. */
    public static String text(Position position, Move move) {
        String text = move.toString();
        if (move.castles()) {
            text = text.substring(0, 2) + (text.charAt(2) == 'g' ? "h" : "a") + text.charAt(3);
        }
        if (Fen.write(position).split(" ")[1].equals("b")) {
            text = "" + text.charAt(0) + (char) ('1' + '8' - text.charAt(1)) + text.charAt(2)
                    + (char) ('1' + '8' - text.charAt(3)) + text.substring(4);
        }
        return text.endsWith("n") ? text.substring(0, 4) : text;
    }

    /** Which of the 80 × 64 scores is that move's. */
    public static int cell(String move) {
        int files = move.charAt(2) - move.charAt(0);
        int ranks = move.charAt(3) - move.charAt(1);
        int square = (move.charAt(1) - '1') * 8 + move.charAt(0) - 'a';
        int plane;
        if (move.length() == 5) {
            plane = 64 + 3 * (files + 1) + "rbq".indexOf(move.charAt(4));
        } else if (files == 0 || ranks == 0 || Math.abs(files) == Math.abs(ranks)) {
            List<String> compass = List.of("0 1", "1 1", "1 0", "1 -1", "0 -1", "-1 -1", "-1 0", "-1 1");
            plane = 7 * compass.indexOf(Integer.signum(files) + " " + Integer.signum(ranks))
                    + Math.max(Math.abs(files), Math.abs(ranks))
                    - 1;
        } else {
            List<String> jumps = List.of("1 2", "2 1", "2 -1", "1 -2", "-1 -2", "-2 -1", "-2 1", "-1 2");
            plane = 56 + jumps.indexOf(files + " " + ranks);
        }
        return plane * 64 + square;
    }

    /** The probability of each legal move, by its text as engines write it. */
    public static Map<String, Double> policy(Position position, double[] scores) {
        Map<String, Double> policy = new LinkedHashMap<>();
        double sum = 0;
        for (Move move : position.legalMoves()) {
            double share = Math.exp(scores[cell(text(position, move))]);
            policy.put(move.toString(), share);
            sum += share;
        }
        double all = sum;
        policy.replaceAll((move, share) -> share / all);
        return policy;
    }

    private static String name(int square) {
        return "" + (char) ('a' + square % 8) + (char) ('1' + square / 8);
    }
}
