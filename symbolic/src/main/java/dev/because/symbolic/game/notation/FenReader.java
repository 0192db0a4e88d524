package dev.because.symbolic.game.notation;

import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Setup;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.logic.BadInputException;
import java.util.List;

/** Reads one FEN field by field, so that a message names the field. */
final class FenReader {
    private static final int MOST_DIGITS = 5;

    private final String where;
    private final Setup setup = new Setup();
    private final long[] rooks = new long[2];
    private final int[] kings = {-1, -1};

    /** @param where what messages begin with */
    FenReader(String where) {
        this.where = where;
    }

    Position position(String text) {
        String[] fields = text.strip().split("\\s+");
        if (fields.length != 4 && fields.length != 6) {
            throw new BadInputException(
                    where,
                    text.isBlank() ? "nothing" : fields.length + (fields.length == 1 ? " field" : " fields"),
                    "pieces, side to move, castling rights and en passant square, and then no clock or both");
        }
        pieces(fields[0]);
        setup.toMove(side(fields[1]));
        // The board first: castling rights speak of a king that must be there.
        refuseFaults();
        setup.castling(castling(fields[2]));
        enPassant(fields[3]);
        if (fields.length == 6) {
            int halfmoves = number("halfmove clock", fields[4]);
            // Some programs count the first move as 0.
            setup.clocks(halfmoves, Math.max(1, number("move number", fields[5])));
        }
        refuseFaults();
        return setup.position();
    }

    private void refuseFaults() {
        List<String> faults = setup.faults();
        if (!faults.isEmpty()) {
            throw new BadInputException(where, "that " + String.join("; ", faults), "a legal position");
        }
    }

    private void pieces(String field) {
        String[] ranks = field.split("/", -1);
        if (ranks.length != 8) {
            throw bad("pieces", ranks.length + (ranks.length == 1 ? " rank" : " ranks"), "8 ranks with / between them");
        }
        for (int i = 0; i < 8; i++) {
            rank(ranks[i], 7 - i);
        }
    }

    private void rank(String text, int rank) {
        String field = "pieces, rank " + (rank + 1);
        int file = 0;
        boolean afterDigit = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean digit = letter >= '1' && letter <= '8';
            if (digit && afterDigit) {
                throw bad(field, "two numbers side by side in '" + text + "'", "their sum");
            }
            afterDigit = digit;
            if (digit) {
                file += letter - '0';
                continue;
            }
            Piece piece = Piece.of(letter)
                    .orElseThrow(() ->
                            bad(field, "'" + letter + "' in '" + text + "'", "PNBRQK, pnbrqk or a number from 1 to 8"));
            if (file < 8) {
                put(piece, Square.of(file, rank));
            }
            file++;
        }
        if (file != 8) {
            throw bad(field, file + (file == 1 ? " square" : " squares") + " in '" + text + "'", "8 squares");
        }
    }

    private void put(Piece piece, int square) {
        setup.put(piece, square);
        int side = piece.side().ordinal();
        if (piece.type() == PieceType.KING) {
            kings[side] = square;
        } else if (piece.type() == PieceType.ROOK
                && Square.rank(square) == piece.side().rank(0)) {
            rooks[side] |= Square.bit(square);
        }
    }

    private Side side(String field) {
        return switch (field) {
            case "w" -> Side.WHITE;
            case "b" -> Side.BLACK;
            default -> throw bad("side to move", "'" + field + "'", "w or b");
        };
    }

    private long castling(String field) {
        long rights = 0;
        for (char letter : field.equals("-") ? new char[0] : field.toCharArray()) {
            long rook = right(letter, field);
            if ((rights & rook) != 0) {
                throw bad(
                        "castling rights", "'" + letter + "' in '" + field + "', which is there already", "each once");
            }
            rights |= rook;
        }
        return rights;
    }

    private long right(char letter, String field) {
        Side side = Character.isUpperCase(letter) ? Side.WHITE : Side.BLACK;
        int file = Character.toLowerCase(letter) - 'a';
        boolean byFile = file >= 0 && file < 8;
        if (!byFile && "KQkq".indexOf(letter) < 0) {
            throw bad(
                    "castling rights", "'" + letter + "' in '" + field + "'", "-, or KQkq, or files A to H and a to h");
        }
        int king = kings[side.ordinal()];
        if (Square.rank(king) != side.rank(0)) {
            throw bad(
                    "castling rights",
                    "'" + letter + "' although " + side.title() + "'s king stands on " + Square.name(king),
                    "a king on its first rank");
        }
        long before = Square.bit(king) - 1;
        long candidates = rooks[side.ordinal()];
        boolean kingside = byFile ? file > Square.file(king) : Character.toLowerCase(letter) == 'k';
        long rook = byFile
                ? candidates & Square.bit(Square.of(file, side.rank(0)))
                : kingside ? Long.highestOneBit(candidates & ~before) : Long.lowestOneBit(candidates & before);
        if (rook == 0) {
            throw bad(
                    "castling rights",
                    "'" + letter + "' although " + side.title() + " has no rook "
                            + (byFile
                                    ? "on " + Square.name(Square.of(file, side.rank(0)))
                                    : "on the " + (kingside ? "h" : "a") + "-file's side of its king on "
                                            + Square.name(king)),
                    "a rook on its first rank");
        }
        return rook;
    }

    private void enPassant(String field) {
        if (!field.equals("-")) {
            setup.enPassant(Square.of(field)
                    .orElseThrow(() -> bad("en passant square", "'" + field + "'", "- or a square such as e3")));
        }
    }

    private int number(String name, String field) {
        if (!field.matches("\\d{1," + MOST_DIGITS + "}")) {
            throw bad(name, "'" + field + "'", "a whole number, 0 or more");
        }
        return Integer.parseInt(field);
    }

    private BadInputException bad(String field, String found, String expected) {
        return new BadInputException(where + ", " + field, found, expected);
    }
}
