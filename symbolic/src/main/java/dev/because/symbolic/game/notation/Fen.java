package dev.because.symbolic.game.notation;

import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Setup;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.logic.BadInputException;
import java.util.List;

/** Forsyth–Edwards notation, with the castling rights of Chess960 in either of its forms (X-FEN, Shredder-FEN). */
public final class Fen {
    /** Where a game of chess begins. */
    public static final Position START = read("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1");

    private Fen() {}

    /**
     * The position.
     *
     * @throws BadInputException if the text is no legal position; the message says why
     */
    public static Position read(String text) {
        String[] fields = text.strip().split("\\s+");
        if (fields.length < 4) {
            throw new BadInputException(
                    "FEN", fields.length + " fields", "board, side to move, castling rights and en passant square");
        }
        Setup setup = new Setup();
        String[] ranks = fields[0].split("/", -1);
        for (int i = 0; i < ranks.length; i++) {
            int file = 0;
            for (char letter : ranks[i].toCharArray()) {
                if (Character.isDigit(letter)) {
                    file += letter - '0';
                } else {
                    setup.put(Piece.of(letter).orElseThrow(), Square.of(file++, 7 - i));
                }
            }
        }
        setup.toMove(fields[1].equals("w") ? Side.WHITE : Side.BLACK);
        Square.of(fields[3]).ifPresent(setup::enPassant);
        if (fields.length >= 6) {
            setup.clocks(Integer.parseInt(fields[4]), Integer.parseInt(fields[5]));
        }
        List<String> faults = setup.faults();
        if (!faults.isEmpty()) {
            throw new BadInputException("FEN", String.join("; ", faults), "a legal position");
        }
        return setup.castling(castling(setup.position(), fields[2])).position();
    }

    private static long castling(Position position, String letters) {
        long rooks = 0;
        for (char letter : letters.equals("-") ? new char[0] : letters.toCharArray()) {
            Side side = Character.isUpperCase(letter) ? Side.WHITE : Side.BLACK;
            char file = Character.toLowerCase(letter);
            long candidates = position.of(side, PieceType.ROOK) & 0xFFL << 8 * side.rank(0);
            long before = Square.bit(position.king(side)) - 1;
            rooks |= switch (file) {
                case 'k' -> Long.highestOneBit(candidates & ~before);
                case 'q' -> Long.lowestOneBit(candidates & before);
                default -> candidates & Square.bit(Square.of(file - 'a', side.rank(0)));
            };
        }
        return rooks;
    }

    /** All six fields; castling rights as K and Q where the outermost rook is meant, and by file otherwise. */
    public static String write(Position position) {
        StringBuilder text = new StringBuilder();
        for (int rank = 7; rank >= 0; rank--) {
            int empty = 0;
            for (int file = 0; file < 8; file++) {
                int square = Square.of(file, rank);
                if (position.at(square).isEmpty()) {
                    empty++;
                    continue;
                }
                text.append(empty > 0 ? empty : "")
                        .append(position.at(square).orElseThrow().letter());
                empty = 0;
            }
            text.append(empty > 0 ? empty : "").append(rank > 0 ? "/" : "");
        }
        return text + " " + (position.toMove() == Side.WHITE ? "w" : "b") + " " + castling(position) + " "
                + position.enPassant().map(Square::name).orElse("-") + " " + position.halfmoves() + " "
                + position.fullmoves();
    }

    private static String castling(Position position) {
        StringBuilder text = new StringBuilder();
        for (Side side : Side.values()) {
            long rank = 0xFFL << 8 * side.rank(0);
            long before = Square.bit(position.king(side)) - 1;
            long all = position.of(side, PieceType.ROOK) & rank;
            long rights = position.castling() & rank;
            text.append(right(rights & ~before, Long.highestOneBit(all & ~before), 'K', side));
            text.append(right(rights & before, Long.lowestOneBit(all & before), 'Q', side));
        }
        return text.isEmpty() ? "-" : text.toString();
    }

    private static String right(long rook, long outermost, char usual, Side side) {
        if (rook == 0) {
            return "";
        }
        char letter = rook == outermost ? usual : (char) ('A' + Square.file(Square.first(rook)));
        return "" + (side == Side.WHITE ? letter : Character.toLowerCase(letter));
    }
}
