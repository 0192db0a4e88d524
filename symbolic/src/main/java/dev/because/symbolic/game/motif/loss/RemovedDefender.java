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
 * A piece (no pawn) loses its guard, and falls for it. The guard is
 * <ul>
 *   <li><b>taken</b>: the move took it, and the other piece, which could not be taken with gain before, now falls to one that did not move,
 *       at once, or if the first capture can be taken back, after each way of doing so;
 *   <li><b>driven away</b>: the move gives check, or attacks the guard so that taking it gains; the other piece cannot be taken with gain
 *       yet, but can after a move of the guard, and no answer {@linkplain Rescue saves} guard and guarded.
 * </ul>
 * A taken guard may also have kept a square from which there is mate in one now, and after each taking back.
 *
 * <p>Actor: the piece that has moved. Targets: the pieces that lose their guard; the king where there is mate.
 */
public final class RemovedDefender implements MotifFinder {
    @Override
    public Theme theme() {
        return Theme.REMOVED_DEFENDER;
    }

    @Override
    public List<Motif> find(Moment moment) {
        Scene scene = Scene.of(moment);
        if (scene.move().castles()) {
            return List.of();
        }
        long taken = scene.captured().isPresent() ? withoutTaken(scene) : 0;
        List<Integer> targets = scene.dearestFirst(taken | withoutDriven(scene));
        return targets.isEmpty()
                ? List.of()
                : List.of(new Motif(theme(), scene.move().to(), targets));
    }

    private static long withoutTaken(Scene scene) {
        long guarded = scene.before().attacksFrom(scene.before().capturedAt(scene.move()));
        List<Move> retakes = scene.takes(scene.move().to());
        long lost = 0;
        for (int square : Square.all(guarded & scene.enemyPieces())) {
            boolean falls = couldNotFall(scene, square)
                    && (retakes.isEmpty()
                            ? fallsToOther(scene, scene.after(), square)
                            : retakes.stream()
                                    .allMatch(retake -> retake.from() != square
                                            && fallsToOther(scene, scene.then(retake), square)));
            lost |= falls ? Square.bit(square) : 0;
        }
        boolean mates = scene.after()
                        .pass()
                        .filter(now -> Mates.exist(scene, now, guarded))
                        .isPresent()
                && retakes.stream()
                        .allMatch(retake -> Mates.exist(scene, scene.then(retake), guarded & ~Square.bit(retake.to())));
        return lost | (mates ? Square.bit(scene.enemyKing()) : 0);
    }

    private static boolean couldNotFall(Scene scene, int square) {
        return Exchange.best(scene.before(), square) <= 0;
    }

    /** Whether a piece of ours other than the one that has moved takes there with gain, if it is our turn, or else would. */
    private static boolean fallsToOther(Scene scene, Position now, int square) {
        if (now.toMove() == scene.side()) {
            return now.legalMoves().stream()
                    .filter(move -> move.to() == square && (scene.landed() & Square.bit(move.from())) == 0)
                    .anyMatch(move -> Exchange.gain(now, move) > 0);
        }
        long others = now.attackers(square, scene.side()) & ~scene.landed();
        for (int from : Square.all(others)) {
            if (Exchange.threat(now, from, square) > 0) {
                return true;
            }
        }
        return false;
    }

    private static long withoutDriven(Scene scene) {
        Position after = scene.after();
        long guards = 0;
        for (int square : Square.all(after.of(scene.enemy()))) {
            boolean driven =
                    after.inCheck() || Exchange.threat(after, scene.move().to(), square) > 0;
            guards |= driven ? Square.bit(square) : 0;
        }
        long lost = 0;
        for (int guard : Square.all(guards)) {
            for (int square : Square.all(after.attacksFrom(guard) & scene.enemyPieces() & ~lost)) {
                lost |= isLeft(scene, guard, square) ? Square.bit(square) : 0;
            }
        }
        return lost;
    }

    private static boolean isLeft(Scene scene, int guard, int square) {
        Position after = scene.after();
        long both = Square.bit(square) | (after.inCheck() ? 0 : Square.bit(guard));
        return Exchange.threat(after, square) <= 0
                && after.legalMoves().stream()
                        .anyMatch(answer -> answer.from() == guard && leaves(scene, answer, square))
                && !Rescue.isPossible(after, both);
    }

    /** Whether the guard is safe after its move, and what it guarded is not. */
    private static boolean leaves(Scene scene, Move answer, int square) {
        Position then = scene.then(answer);
        return Exchange.threat(then, square) > 0 && Exchange.threat(then, answer.to()) <= 0;
    }
}
