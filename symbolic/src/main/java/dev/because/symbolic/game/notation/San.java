package dev.because.symbolic.game.notation;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.logic.BadInputException;
import java.util.ArrayList;
import java.util.List;

/** Standard algebraic notation: {@code Nbxd5+}. */
public final class San {
    private San() {}

    /** How people write the move. */
    public static String write(Position position, Move move) {
        Position after = position.play(move);
        return withoutCheck(position, move) + (after.inCheck() ? after.canMove() ? "+" : "#" : "");
    }

    /** A line of moves, each from where the one before it leads. */
    public static List<String> line(Position position, List<Move> moves) {
        List<String> written = new ArrayList<>();
        Position now = position;
        for (Move move : moves) {
            written.add(write(now, move));
            now = now.play(move);
        }
        return written;
    }

    /**
     * The legal move that is meant. Signs for captures, checks and promotion may be missing, so may be the minus of long algebraic
     * notation ({@code Ng1-f3}, {@code e2e4}); zeros castle as well as letters, and marks such as {@code !?} are passed over.
     *
     * @throws BadInputException if no legal move is meant, saying why where that can be said, or if several are, naming them
     */
    public static Move read(Position position, String san) {
        return read("move", position, san);
    }

    /**
     * The same for a move that was found somewhere.
     *
     * @param where what a message begins with
     */
    public static Move read(String where, Position position, String san) {
        return new SanReader(where, position, san).move();
    }

    private static String withoutCheck(Position position, Move move) {
        if (move.castles()) {
            return move.kind() == Move.Kind.CASTLE_KINGSIDE ? "O-O" : "O-O-O";
        }
        PieceType type = position.at(move.from()).orElseThrow().type();
        String takes = position.isCapture(move) ? "x" : "";
        String to = Square.name(move.to());
        if (type == PieceType.PAWN) {
            String from = takes.isEmpty() ? "" : Square.name(move.from()).substring(0, 1);
            return from
                    + takes
                    + to
                    + move.promotion().map(piece -> "=" + piece.letter()).orElse("");
        }
        return type.letter() + origin(position, move, type) + takes + to;
    }

    private static String origin(Position position, Move move, PieceType type) {
        List<Move> others = position.legalMoves().stream()
                .filter(other -> other != move && other.to() == move.to() && !other.castles())
                .filter(other -> position.at(other.from()).orElseThrow().type() == type)
                .toList();
        String from = Square.name(move.from());
        if (others.isEmpty()) {
            return "";
        }
        if (others.stream().noneMatch(other -> Square.file(other.from()) == Square.file(move.from()))) {
            return from.substring(0, 1);
        }
        return others.stream().noneMatch(other -> Square.rank(other.from()) == Square.rank(move.from()))
                ? from.substring(1)
                : from;
    }
}
