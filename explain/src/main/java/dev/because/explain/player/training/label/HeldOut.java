package dev.because.explain.player.training.label;

import dev.because.neural.data.InputFile;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.notation.Fen;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Positions that are tested on and so must not be learnt from. Compared are the board and the side to move; a position and the same one
 * with colours exchanged are one, since a network sees them as one.
 */
public final class HeldOut {
    /** Nothing is held out. */
    public static final HeldOut NOTHING = new HeldOut(Set.of());

    private static final int MOST_BYTES = 64 << 20;
    private static final Pattern BOARD =
            Pattern.compile("((?:[pnbrqkPNBRQK1-8]{1,8}/){7}[pnbrqkPNBRQK1-8]{1,8}) ([wb])( \\S+ \\S+)?");
    private static final Pattern MOVES = Pattern.compile(",((?:[a-h][1-8][a-h][1-8][nbrq]? ?)+),");

    private final Set<String> boards;
    /** Which squares are occupied there, from the mover's side: most positions differ in that already, which is asked quickly. */
    private final Set<Long> occupied = new HashSet<>();

    private HeldOut(Set<String> boards) {
        this.boards = boards;
        boards.forEach(board -> occupied.add(occupied(board)));
    }

    /** Of a board in Forsyth–Edwards notation. */
    private static long occupied(String board) {
        long occupied = 0;
        int rank = 7;
        int file = 0;
        for (char letter : board.toCharArray()) {
            if (letter == '/') {
                rank--;
                file = 0;
            } else if (Character.isDigit(letter)) {
                file += letter - '0';
            } else {
                occupied |= Square.bit(Square.of(file++, rank));
            }
        }
        return occupied;
    }

    private static long occupied(Position position) {
        return position.toMove() == Side.WHITE ? position.occupied() : Long.reverseBytes(position.occupied());
    }

    /**
     * Of files with a position in each line, in EPD, FEN, or the tables of puzzles that Lichess publishes; of a puzzle, every position of
     * its solution.
     *
     * @throws BadInputException if a file cannot be read or has no position
     */
    public static HeldOut read(List<Path> files) {
        Set<String> boards = new HashSet<>();
        for (Path file : files) {
            int before = boards.size();
            String text = InputFile.text(
                    file.toString(),
                    InputFile.bytes(file, MOST_BYTES, "a file of positions, EPD or a table of puzzles"));
            text.lines().forEach(line -> add(boards, line));
            if (boards.size() == before) {
                throw new BadInputException(file.toString(), "no new position", "EPD, FEN or a table of puzzles");
            }
        }
        return new HeldOut(boards);
    }

    /** Whether the position is held out. */
    public boolean contains(Position position) {
        return occupied.contains(occupied(position)) && boards.contains(key(Fen.write(position)));
    }

    /** How many different positions are held out. */
    public int size() {
        return boards.size();
    }

    private static void add(Set<String> boards, String line) {
        Matcher board = BOARD.matcher(line);
        if (!board.find()) {
            return;
        }
        boards.add(key(board.group()));
        Matcher solution = MOVES.matcher(line);
        if (solution.find(board.end())) {
            Position position = Fen.read(board.group());
            for (String name : solution.group(1).strip().split(" ")) {
                Optional<Move> move = position.legalMoves().stream()
                        .filter(legal -> legal.toString().equals(name))
                        .findFirst();
                if (move.isEmpty()) {
                    return;
                }
                position = position.play(move.get());
                boards.add(key(Fen.write(position)));
            }
        }
    }

    /** The board as the side to move sees it. */
    private static String key(String fen) {
        String[] fields = fen.split(" ");
        if (fields[1].equals("w")) {
            return fields[0];
        }
        StringBuilder turned = new StringBuilder();
        String[] ranks = fields[0].split("/");
        for (int i = ranks.length - 1; i >= 0; i--) {
            ranks[i].chars()
                    .map(letter -> Character.isUpperCase(letter)
                            ? Character.toLowerCase(letter)
                            : Character.toUpperCase(letter))
                    .forEach(letter -> turned.append((char) letter));
            turned.append(i > 0 ? "/" : "");
        }
        return turned.toString();
    }
}
