package dev.because.symbolic.game.notation;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.logic.BadInputException;
import java.util.List;
import java.util.Optional;

/** Moves as engines write them (Universal Chess Interface): {@code e2e4}, {@code e7e8q}. */
public final class UciMove {
    private UciMove() {}

    /**
     * The move.
     *
     * @param chess960 whether a king that castles takes its own rook ({@code e1h1}), as engines expect it where Chess960 is played;
     *     otherwise it goes where it lands ({@code e1g1})
     */
    public static String write(Position position, Move move, boolean chess960) {
        return chess960 && move.castles()
                ? Square.name(move.from()) + Square.name(rook(position, move))
                : move.toString();
    }

    /**
     * The legal move that is meant. Both ways to castle are understood; where {@code b1c1} could be a step of the king or castling, it is
     * the step.
     *
     * @throws BadInputException if the text is no move, or none that is legal
     */
    public static Move read(Position position, String text) {
        return read("move", position, text);
    }

    /**
     * The same for a move that was found somewhere.
     *
     * @param where what a message begins with
     */
    public static Move read(String where, Position position, String text) {
        if (!text.matches("[a-h][1-8][a-h][1-8][nbrqNBRQ]?")) {
            throw new BadInputException(where, "'" + text + "'", "a move such as e2e4, e7e8q or e1g1");
        }
        List<Move> legal = position.legalMoves();
        return legal.stream()
                .filter(move -> !move.castles() && move.toString().equalsIgnoreCase(text))
                .findFirst()
                .or(() -> castling(position, legal, text))
                .orElseThrow(() -> illegal(where, position, text));
    }

    private static Optional<Move> castling(Position position, List<Move> legal, String text) {
        return legal.stream()
                .filter(Move::castles)
                .filter(move -> text.equals(write(position, move, true)) || text.equals(move.toString()))
                .findFirst();
    }

    private static BadInputException illegal(String where, Position position, String text) {
        int from = Square.of(text.substring(0, 2)).orElseThrow();
        boolean own = position.at(from)
                .filter(piece -> piece.side() == position.toMove())
                .isPresent();
        return new BadInputException(
                where,
                "'" + text + "'"
                        + (own
                                ? ", which is not legal"
                                : ", but " + position.toMove().title() + " has nothing on " + Square.name(from)),
                "a legal move of " + position.toMove().title());
    }

    private static int rook(Position position, Move move) {
        Side side = position.toMove();
        long rooks = position.castling() & 0xFFL << 8 * side.rank(0);
        long before = Square.bit(move.from()) - 1;
        return Square.first(rooks & (move.kind() == Move.Kind.CASTLE_KINGSIDE ? ~before : before));
    }
}
