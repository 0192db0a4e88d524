package dev.because.symbolic.game.motif.loss;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.exchange.Exchange;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.MotifFinder;
import dev.because.symbolic.game.motif.Scene;
import dev.because.symbolic.game.motif.Theme;
import java.util.List;

/**
 * One enemy piece alone can take what has moved, and it guards something else: a piece (no pawn) that cannot be taken with gain as long as
 * it is guarded, or a square where there would be mate. If it takes, the other is lost, and the side that moved is ahead in all (or
 * mates); and it has to take, for the move took something, or gives check that nothing else parries.
 *
 * <p>Actor: the piece that has moved. Targets: the overloaded piece, then what else it guards, the king where that is mate.
 */
public final class OverloadedPiece implements MotifFinder {
    @Override
    public Theme theme() {
        return Theme.OVERLOADED;
    }

    @Override
    public List<Motif> find(Moment moment) {
        Scene scene = Scene.of(moment);
        List<Move> takes = scene.takes(scene.move().to());
        if (takes.isEmpty()
                || takes.stream().anyMatch(take -> take.from() != takes.get(0).from())
                || !isForced(scene, takes)) {
            return List.of();
        }
        int guard = takes.get(0).from();
        long guarded = scene.after().attacksFrom(guard);
        long lost = 0;
        for (int square : Square.all(guarded & scene.enemyPieces())) {
            boolean falls = Exchange.threat(scene.after(), square) <= 0
                    && takes.stream().allMatch(take -> balance(scene, take, square) > 0);
            lost |= falls ? Square.bit(square) : 0;
        }
        if (takes.stream().allMatch(take -> Mates.exist(scene, scene.then(take), guarded))) {
            lost |= Square.bit(scene.enemyKing());
        }
        return scene.dearestFirst(lost).stream()
                .map(square -> new Motif(theme(), scene.move().to(), List.of(guard, square)))
                .toList();
    }

    private static boolean isForced(Scene scene, List<Move> takes) {
        return scene.captured().isPresent()
                || scene.after().inCheck() && scene.after().legalMoves().size() == takes.size();
    }

    /** What the move took, less the piece that moved, and what then falls; 0 if nothing falls. */
    private static int balance(Scene scene, Move take, int square) {
        Position then = scene.then(take);
        int falls = Exchange.threat(then, square);
        int taken = scene.captured().map(type -> type.pawns()).orElse(0);
        return falls == 0 ? 0 : taken - Scene.worth(scene.after(), scene.move().to()) + falls;
    }
}
