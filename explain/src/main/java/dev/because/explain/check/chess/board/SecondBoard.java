package dev.because.explain.check.chess.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A position on the second board, read from a FEN and played on by moves in standard algebraic notation. It never changes:
 * {@link #play} gives another.
 */
public final class SecondBoard {
    private final Board board;

    private SecondBoard(Board board) {
        this.board = board;
    }

    /** @throws IllegalArgumentException if the text is not one */
    public static SecondBoard read(String fen) {
        String[] fields = fen.strip().split("\\s+");
        String[] ranks = fields[0].split("/");
        if (fields.length < 4 || ranks.length != 8) {
            throw new IllegalArgumentException("\"" + fen + "\" is no position");
        }
        char[] squares = new char[64];
        Arrays.fill(squares, Board.EMPTY);
        for (int i = 0; i < 8; i++) {
            int file = 0;
            for (char letter : ranks[i].toCharArray()) {
                if (letter >= '1' && letter <= '8') {
                    file += letter - '0';
                } else if ("PNBRQKpnbrqk".indexOf(letter) >= 0 && file < 8) {
                    squares[8 * (7 - i) + file++] = letter;
                }
            }
        }
        Board board = new Board(squares, fields[1].equals("w"), new TreeSet<>());
        for (char letter : fields[2].replace("-", "").toCharArray()) {
            rook(board, letter).ifPresent(board.rooks::add);
        }
        if (!fields[3].equals("-")) {
            board.steppedOver = 8 * (fields[3].charAt(1) - '1') + fields[3].charAt(0) - 'a';
        }
        board.quietPlies = fields.length > 4 ? Integer.parseInt(fields[4]) : 0;
        return new SecondBoard(board);
    }

    private static Optional<Integer> rook(Board board, char letter) {
        boolean white = Board.isWhite(letter);
        int first = white ? 0 : 56;
        char capital = Character.toUpperCase(letter);
        int king = board.king(white);
        List<Integer> rooks = new ArrayList<>();
        for (int square = first; square < first + 8; square++) {
            if (board.squares[square] == (white ? 'R' : 'r')) {
                rooks.add(square);
            }
        }
        return switch (capital) {
            case 'K' -> rooks.stream().filter(rook -> rook > king).reduce((one, next) -> next);
            case 'Q' -> rooks.stream().filter(rook -> rook < king).findFirst();
            default ->
                rooks.stream().filter(rook -> rook == first + capital - 'A').findFirst();
        };
    }

    /** Whether White is to move. */
    public boolean white() {
        return board.white;
    }

    /** What stands on a square: a letter as in a FEN, or a blank. */
    public char at(String square) {
        return board.squares[8 * (square.charAt(1) - '1') + square.charAt(0) - 'a'];
    }

    /** How many legal moves there are. */
    public int moves() {
        return Steps.legal(board).size();
    }

    /** All legal moves, as they are written. */
    public List<String> written() {
        List<Step> legal = Steps.legal(board);
        return legal.stream()
                .map(step -> Written.of(board, step, legal) + suffix(step))
                .toList();
    }

    private String suffix(Step step) {
        Board after = board.after(step);
        return after.inCheck(after.white) ? Steps.legal(after).isEmpty() ? "#" : "+" : "";
    }

    /** Whether the side to move is attacked. */
    public boolean inCheck() {
        return board.inCheck(board.white);
    }

    /** Plies since a pawn moved or a piece was taken. */
    public int quietPlies() {
        return board.quietPlies;
    }

    /** The letters of all pieces that stand on the board, in order. */
    public String pieces() {
        char[] letters = new String(board.squares).replace(" ", "").toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    /** Whether nobody can mate: kings alone, with one knight, or with bishops that all stand on squares of one colour. */
    public boolean isDead() {
        String others = pieces().replaceAll("[Kk]", "");
        if (others.matches("[Nn]?")) {
            return true;
        }
        int light = 0;
        for (int square = 0; square < 64; square++) {
            boolean bishop = Character.toUpperCase(board.squares[square]) == 'B';
            light += bishop && (square % 8 + square / 8) % 2 == 1 ? 1 : 0;
        }
        return others.matches("[Bb]+") && (light == 0 || light == others.length());
    }

    /** What decides whether a position comes again. */
    public String identity() {
        return new String(board.squares) + board.white + board.rooks + passing();
    }

    /** The square that was stepped over, where a pawn can in fact take there. */
    private String passing() {
        return Steps.legal(board).stream()
                        .anyMatch(step -> step.to() == board.steppedOver
                                && Character.toUpperCase(board.squares[step.from()]) == 'P'
                                && step.from() % 8 != step.to() % 8)
                ? String.valueOf(board.steppedOver)
                : "";
    }

    /**
     * A move of the line.
     *
     * @param from the square that is left
     * @param to the square that is reached
     * @param piece the letter of what moves, in capitals
     * @param takes the letter of what is taken, in capitals; a blank for nothing
     * @param becomes the letter of what a pawn becomes; a blank for nothing
     * @param after the board then
     */
    public record Played(
            String from, String to, char piece, char takes, char becomes, boolean castles, SecondBoard after) {}

    /**
     * Plays a move.
     *
     * @throws IllegalArgumentException if it is not legal, or is not written so
     */
    public Played play(String san) {
        List<Step> legal = Steps.legal(board);
        for (Step step : legal) {
            if (san.equals(Written.of(board, step, legal) + suffix(step))) {
                return played(step);
            }
        }
        throw new IllegalArgumentException(san + " is no legal move there");
    }

    private Played played(Step step) {
        char piece = Character.toUpperCase(board.squares[step.from()]);
        boolean passing = piece == 'P' && step.to() == board.steppedOver && step.from() % 8 != step.to() % 8;
        char takes = step.castles() ? Board.EMPTY : passing ? 'P' : Character.toUpperCase(board.squares[step.to()]);
        int to = step.castles() ? step.from() / 8 * 8 + (step.to() > step.from() ? 6 : 2) : step.to();
        return new Played(
                name(step.from()),
                name(to),
                piece,
                takes,
                step.becomes(),
                step.castles(),
                new SecondBoard(board.after(step)));
    }

    static String name(int square) {
        return "" + (char) ('a' + square % 8) + (char) ('1' + square / 8);
    }
}
