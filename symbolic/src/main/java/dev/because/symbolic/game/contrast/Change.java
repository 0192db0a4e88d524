package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Setup;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import java.util.ArrayList;
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
     * The changes that touch what an option's reason names, the most relevant first: the piece that answers; the pieces of the motifs;
     * those that guard the answer; a pawn that would give a mated king air; what is lost. Kings, the piece that moves and the one that it
     * takes are left alone.
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
        named.addAll(lost(line, option.balance().ply(), trail));
        for (int square : named) {
            boolean enemy = (board.of(side.opposite()) & Square.bit(square)) != 0;
            (enemy ? enemies : own).add(square);
        }
        List<Change> changes = new ArrayList<>();
        enemies.forEach(square -> changes.add(new Change(square, Optional.empty())));
        changes.addAll(air(line));
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
