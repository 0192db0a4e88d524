package dev.because.symbolic.game.notation;

import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.logic.BadInputException;
import java.util.Optional;

/** Forsyth–Edwards notation, with the castling rights of Chess960 in either of its forms (X-FEN, Shredder-FEN). */
public final class Fen {
    /** Where a game of chess begins. */
    public static final Position START = read("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1");

    private Fen() {}

    /**
     * The position. Four fields do: pieces, side to move, castling rights and en passant square; the clocks are 0 and 1 then. K and Q mean
     * the outermost rook on that side of the king, wherever the king stands on its first rank.
     *
     * @throws BadInputException if the text is no legal position; the message names the field, or says why the board is impossible
     */
    public static Position read(String text) {
        return read("FEN", text);
    }

    /**
     * The same for a text that was found somewhere.
     *
     * @param where what a message begins with: a file and a line
     */
    public static Position read(String where, String text) {
        return new FenReader(where).position(text);
    }

    /** All six fields; castling rights as K and Q where the outermost rook is meant, and by file otherwise. */
    public static String write(Position position) {
        return board(position) + " " + position.halfmoves() + " " + position.fullmoves();
    }

    /** The four fields that say what may be played, without the clocks. */
    static String board(Position position) {
        StringBuilder text = new StringBuilder();
        for (int rank = 7; rank >= 0; rank--) {
            int empty = 0;
            for (int file = 0; file < 8; file++) {
                Optional<Piece> piece = position.at(Square.of(file, rank));
                if (piece.isEmpty()) {
                    empty++;
                    continue;
                }
                text.append(empty > 0 ? empty : "").append(piece.orElseThrow().letter());
                empty = 0;
            }
            text.append(empty > 0 ? empty : "").append(rank > 0 ? "/" : "");
        }
        return text + " " + (position.toMove() == Side.WHITE ? "w" : "b") + " " + castling(position) + " "
                + position.enPassant().map(Square::name).orElse("-");
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
