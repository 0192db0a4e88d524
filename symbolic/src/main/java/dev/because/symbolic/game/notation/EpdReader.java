package dev.because.symbolic.game.notation;

import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Setup;
import dev.because.symbolic.logic.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one line of EPD. */
final class EpdReader {
    /** Four fields, and both clocks where they follow at once. */
    private static final Pattern BOARD =
            Pattern.compile("\\s*((?:[^\\s;]+\\s+){3}[^\\s;]+(?:\\s+\\d+\\s+\\d+(?=\\s|;|$))?)(.*)");

    private static final Pattern WORD = Pattern.compile("\\s*(?:\"([^\"]*)\"|(;)|([^\\s;\"]+))");

    private final String where;
    private final String line;

    /** @param where what messages begin with */
    EpdReader(String where, String line) {
        this.where = where;
        this.line = line;
    }

    /** Whether an operand needs no quotation marks: SAN, numbers and names. */
    static boolean isPlain(String operand) {
        return operand.matches("[^\\s;\"]+");
    }

    Epd epd() {
        Matcher board = BOARD.matcher(line);
        if (!board.matches()) {
            throw new BadInputException(
                    where,
                    "'" + line.strip() + "'",
                    "pieces, side to move, castling rights, en passant square, operations");
        }
        Position position = Fen.read(where, board.group(1));
        List<Epd.Operation> kept = new ArrayList<>();
        int halfmoves = position.halfmoves();
        int fullmoves = position.fullmoves();
        for (Epd.Operation operation : operations(board.group(2).strip())) {
            switch (operation.code()) {
                case "hmvc" -> halfmoves = clock(operation, 0);
                case "fmvn" -> fullmoves = clock(operation, 1);
                default -> kept.add(operation);
            }
        }
        boolean same = halfmoves == position.halfmoves() && fullmoves == position.fullmoves();
        return new Epd(
                same
                        ? position
                        : new Setup(position).clocks(halfmoves, fullmoves).position(),
                kept);
    }

    private int clock(Epd.Operation operation, int least) {
        if (!operation.text().matches("\\d{1,5}")) {
            throw new BadInputException(
                    where + ", " + operation.code(), "'" + operation.text() + "'", "a whole number");
        }
        return Math.max(least, Integer.parseInt(operation.text()));
    }

    private List<Epd.Operation> operations(String text) {
        List<Epd.Operation> operations = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int end = 0;
        for (; end < text.length() && word.region(end, text.length()).lookingAt(); end = word.end()) {
            if (word.group(2) == null) {
                words.add(word.group(1) != null ? word.group(1) : word.group(3));
            } else {
                close(words, operations);
            }
        }
        if (end < text.length()) {
            throw new BadInputException(where, "'" + text.substring(end).strip() + "'", "a closing quotation mark");
        }
        // The last semicolon is often forgotten.
        close(words, operations);
        return operations;
    }

    private void close(List<String> words, List<Epd.Operation> operations) {
        if (words.isEmpty()) {
            return;
        }
        String code = words.get(0);
        if (!code.matches("[A-Za-z][A-Za-z0-9_+-]*")) {
            throw new BadInputException(where, "'" + code + "'", "an operation's code, such as bm or id");
        }
        operations.add(new Epd.Operation(code, words.subList(1, words.size())));
        words.clear();
    }
}
