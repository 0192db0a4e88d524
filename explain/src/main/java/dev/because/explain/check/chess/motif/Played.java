package dev.because.explain.check.chess.motif;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.Position;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What captures come to, by playing them: on one square both sides take with whatever piece is best, or stop. */
final class Played {
    private Played() {}

    /** What a legal move nets where it lands, in pawns. */
    static int net(Position position, Move move) {
        Position after = position.play(move);
        return taken(position, move) - wins(after, move.to());
    }

    /** What a move takes and a promotion adds. */
    static int taken(Position position, Move move) {
        return position.captured(move).map(piece -> piece.type().pawns()).orElse(0)
                + move.promotion().map(type -> type.pawns() - 1).orElse(0);
    }

    /** What the side to move wins at most by taking on a square. */
    static int wins(Position position, int square) {
        return capturesOn(position, square).stream()
                .mapToInt(move -> net(position, move))
                .reduce(0, Math::max);
    }

    /** The legal captures on a square; taking en passant is on the square where it lands. */
    static List<Move> capturesOn(Position position, int square) {
        return position.legalMoves().stream()
                .filter(move -> move.to() == square && position.isCapture(move))
                .toList();
    }

    /** The one legal capture by a piece of another. */
    static boolean winsBy(Position position, int from, int square) {
        return capturesOn(position, square).stream().anyMatch(move -> move.from() == from && net(position, move) > 0);
    }

    /** Whether there is mate in one. */
    static boolean mates(Position position) {
        return position.legalMoves().stream()
                .anyMatch(move -> position.play(move).isCheckmate());
    }

    /** Whether every answer costs something: one of some pieces, where it is then, or the piece that answered. */
    static boolean cannotSave(Position position, Collection<Integer> pieces) {
        List<Move> answers = position.legalMoves();
        return !answers.isEmpty() && answers.stream().allMatch(answer -> costs(position, pieces, answer));
    }

    /** Whether an answer costs one of some pieces. A check that leaves one of them attacked has not saved it. */
    static boolean costs(Position position, Collection<Integer> pieces, Move answer) {
        Position after = position.play(answer);
        Set<Integer> squares = new HashSet<>(pieces);
        squares.remove(answer.from());
        squares.removeIf(square -> after.at(square).map(Piece::side).orElse(after.toMove()) == after.toMove());
        squares.add(answer.to());
        int lost = squares.stream().mapToInt(square -> wins(after, square)).reduce(0, Math::max);
        boolean putOff = after.inCheck()
                && squares.stream().anyMatch(square -> Walk.attackers(after, after.toMove(), square) > 0);
        return lost > taken(position, answer) || putOff;
    }
}
