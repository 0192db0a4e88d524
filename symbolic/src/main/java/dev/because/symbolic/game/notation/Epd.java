package dev.because.symbolic.game.notation;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.logic.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A line of extended position description: a position and what is known of it. The clocks, which EPD keeps as the operations
 * {@code hmvc} and {@code fmvn}, are part of the position.
 *
 * @param position what stands on the board
 * @param operations the others, in their order
 */
public record Epd(Position position, List<Operation> operations) {
    /**
     * One thing that is known.
     *
     * @param code such as {@code bm}, {@code id} or {@code D3}
     * @param operands moves, numbers or a text, without quotation marks
     */
    public record Operation(String code, List<String> operands) {
        public Operation {
            operands = List.copyOf(operands);
        }

        /** All operands with blanks between them. */
        public String text() {
            return String.join(" ", operands);
        }
    }

    public Epd {
        operations = List.copyOf(operations);
    }

    /**
     * One line. Six fields of FEN before the operations are accepted too, as perft suites have them.
     *
     * @throws BadInputException if it has no legal position, or an operation that cannot be read
     */
    public static Epd read(String line) {
        return read("EPD", line);
    }

    /**
     * The same for a line that was found somewhere.
     *
     * @param where what a message begins with
     */
    public static Epd read(String where, String line) {
        return new EpdReader(where, line).epd();
    }

    /**
     * All lines of a file but the empty ones and those that begin with #.
     *
     * @throws BadInputException for the first line that is wrong, naming the file and the line
     */
    public static List<Epd> readFile(Path file) throws IOException {
        List<Epd> all = new ArrayList<>();
        int number = 0;
        // Every byte is a letter of Latin-1, and what EPD means by its letters is ASCII; only texts could look odd.
        for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\\R")) {
            number++;
            String text = number == 1 ? line.replaceFirst("^\u00EF\u00BB\u00BF", "") : line;
            if (!text.isBlank() && !text.startsWith("#")) {
                all.add(read(file.getFileName() + ", line " + number, text));
            }
        }
        return all;
    }

    /** The operation of that code. */
    public Optional<Operation> operation(String code) {
        return operations.stream()
                .filter(operation -> operation.code().equals(code))
                .findFirst();
    }

    /** What the position is called; empty if it has no name. */
    public Optional<String> id() {
        return operation("id").map(Operation::text);
    }

    /**
     * The best moves, {@code bm}.
     *
     * @throws BadInputException if one is no legal move
     */
    public List<Move> bestMoves() {
        return moves("bm");
    }

    /**
     * The moves to avoid, {@code am}.
     *
     * @throws BadInputException if one is no legal move
     */
    public List<Move> avoidMoves() {
        return moves("am");
    }

    private List<Move> moves(String code) {
        String where = id().map(id -> id + ", " + code).orElse(code);
        return operation(code)
                .map(operation -> operation.operands().stream()
                        .map(san -> San.read(where, position, san))
                        .toList())
                .orElse(List.of());
    }

    /** How many sequences of legal moves there are, by their length: {@code D1}, {@code D2}, … */
    public SortedMap<Integer, Long> perft() {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (Operation operation : operations) {
            if (operation.code().matches("D[1-9]") && operation.text().matches("\\d{1,18}")) {
                counts.put(operation.code().charAt(1) - '0', Long.parseLong(operation.text()));
            }
        }
        return Collections.unmodifiableSortedMap(counts);
    }

    /** As a line, which is read as the same again. */
    public String write() {
        StringBuilder line = new StringBuilder(Fen.board(position));
        if (position.halfmoves() != 0 || position.fullmoves() != 1) {
            line.append(" hmvc ").append(position.halfmoves()).append(";");
            line.append(" fmvn ").append(position.fullmoves()).append(";");
        }
        for (Operation operation : operations) {
            line.append(" ").append(operation.code());
            // Names and comments stand in quotation marks, moves and numbers do not.
            boolean text = operation.code().matches("id|[cv]\\d");
            for (String operand : operation.operands()) {
                boolean plain = !text && EpdReader.isPlain(operand);
                line.append(" ").append(plain ? operand : '"' + operand.replace('"', '\'') + '"');
            }
            line.append(";");
        }
        return line.toString();
    }
}
