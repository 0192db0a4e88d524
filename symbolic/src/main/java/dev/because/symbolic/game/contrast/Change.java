package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Setup;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.contrast.consequence.MotifAt;
import dev.because.symbolic.game.contrast.consequence.Trail;
import dev.because.symbolic.game.exchange.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A change of the present board.
 *
 * @param square where the piece stands that is taken off or moved
 * @param to where it is put; empty if it is taken off
 */
record Change(int square, Optional<Integer> to) {
    /**
     * The changes that touch what an option's reason names, the most relevant first: without the enemy's piece that answers, those of the
     * motifs, those that guard the answer; with a pawn ahead that would give a mated king air; with a piece that is lost on a safe square
     * nearby (without it there would be nothing to lose, which says nothing); without other own pieces of the motifs. Kings, the piece that
     * moves and the one that it takes are left alone.
     */
    static List<Change> of(Game line, Option option) {
        Position board = line.start();
        Side side = board.toMove();
        Trail trail = new Trail(line);
        Set<Integer> enemies = new LinkedHashSet<>();
        Set<Integer> own = new LinkedHashSet<>();
        List<Integer> named = new ArrayList<>();
        option.answer().flatMap(answer -> trail.origin(1, answer.from())).ifPresent(named::add);
        for (MotifAt at : option.motifs()) {
            trail.origin(at.ply(), at.motif().actor()).ifPresent(named::add);
            at.motif().targets().forEach(target -> trail.origin(at.ply(), target)
                    .ifPresent(named::add));
        }
        named.addAll(guards(line, option, trail));
        for (int square : named) {
            boolean enemy = (board.of(side.opposite()) & Square.bit(square)) != 0;
            (enemy ? enemies : own).add(square);
        }
        List<Integer> lost = lost(line, option.balance().ply(), trail);
        own.removeAll(lost);
        List<Change> changes = new ArrayList<>();
        enemies.forEach(square -> changes.add(new Change(square, Optional.empty())));
        changes.addAll(air(line));
        lost.forEach(square -> elsewhere(board, square).ifPresent(changes::add));
        own.forEach(square -> changes.add(new Change(square, Optional.empty())));
        Move move = option.move();
        changes.removeIf(change -> change.square() == move.from()
                || board.isCapture(move) && change.square() == board.capturedAt(move)
                || board.typeAt(change.square()) == PieceType.KING);
        return changes;
    }

    /** The changed board; empty if it is not legal or the game is over there. */
    Optional<Position> on(Position board) {
        Setup setup = new Setup(board).remove(square);
        to.ifPresent(target -> setup.put(board.at(square).orElseThrow(), target));
        return setup.faults().isEmpty() ? Optional.of(setup.position()).filter(Position::canMove) : Optional.empty();
    }

    /** Where the pieces stood that guard the square on which the answer lands. */
    private static List<Integer> guards(Game line, Option option, Trail trail) {
        if (option.answer().isEmpty()) {
            return List.of();
        }
        int target = option.answer().get().to();
        Position after = line.positions().get(2);
        List<Integer> guards = new ArrayList<>();
        for (int guard :
                Square.all(after.attackers(target, line.start().toMove().opposite()))) {
            trail.origin(2, guard).ifPresent(guards::add);
        }
        return guards;
    }

    /** Where the pieces stood that the line loses. */
    private static List<Integer> lost(Game line, int plies, Trail trail) {
        List<Integer> lost = new ArrayList<>();
        List<Position> boards = line.positions();
        for (int ply = 1; ply < plies; ply += 2) {
            Move move = line.moves().get(ply);
            if (boards.get(ply).isCapture(move)) {
                trail.origin(ply, boards.get(ply).capturedAt(move)).ifPresent(lost::add);
            }
        }
        return lost;
    }

    /** The piece on the nearest square to which it could move without taking anything or giving check, and on which it is safe. */
    private static Optional<Change> elsewhere(Position board, int square) {
        return board.legalMoves().stream()
                .filter(move -> move.from() == square && !move.castles() && !move.promotes())
                .filter(move -> !board.isCapture(move) && !board.givesCheck(move))
                .filter(move -> Exchange.threat(board.play(move), move.to()) <= 0)
                .map(Move::to)
                .min(Comparator.comparingInt((Integer to) -> distance(square, to))
                        .thenComparing(Comparator.naturalOrder()))
                .map(to -> new Change(square, Optional.of(to)));
    }

    private static int distance(int from, int to) {
        return Math.max(Math.abs(Square.file(from) - Square.file(to)), Math.abs(Square.rank(from) - Square.rank(to)));
    }

    /** If the line mates a king behind its own pawns: each of them one step ahead. */
    private static List<Change> air(Game line) {
        Position end = line.position();
        Side side = line.start().toMove();
        if (!end.isCheckmate() || end.toMove() != side) {
            return List.of();
        }
        int king = end.king(side);
        List<Change> changes = new ArrayList<>();
        for (int file = Math.max(0, Square.file(king) - 1); file <= Math.min(7, Square.file(king) + 1); file++) {
            int square = king - Square.file(king) + file + side.forward();
            boolean pawn = Square.rank(king) == side.rank(0)
                    && (line.start().of(side, PieceType.PAWN) & Square.bit(square)) != 0;
            if (pawn && line.start().at(square + side.forward()).isEmpty()) {
                changes.add(new Change(square, Optional.of(square + side.forward())));
            }
        }
        return changes;
    }
}
