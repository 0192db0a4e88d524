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
 * A piece (no pawn) that could not be taken with gain before the move can be now, by a piece that attacked it already, because what
 * guarded it is gone:
 * <ul>
 *   <li><b>taken</b>: the move took the guard, and if that is taken back, the other piece still falls;
 *   <li><b>driven away</b>: the move gives check, and all answers are moves of the one guard, after each of which the piece falls and the
 *       side that moved is ahead in all.
 * </ul>
 * Likewise with mate in the place of the piece: the guard kept a square from which there is mate in one now, or after each answer.
 *
 * <p>Actor: the piece that has moved. Targets: the pieces that lost their guard; the king where there is mate.
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
        List<Integer> targets =
                scene.dearestFirst(scene.before().isCapture(scene.move()) ? withoutTaken(scene) : withoutDriven(scene));
        return targets.isEmpty()
                ? List.of()
                : List.of(new Motif(theme(), scene.move().to(), targets));
    }

    private static long withoutTaken(Scene scene) {
        int guard = scene.before().capturedAt(scene.move());
        long guarded = scene.before().attacksFrom(guard);
        List<Move> retakes = scene.takes(scene.move().to());
        long falls = 0;
        for (int square : Square.all(guarded & scene.enemyPieces())) {
            boolean fallsToo = couldNotFall(scene, square)
                    && attackedAlready(scene, scene.after(), square)
                    && retakes.stream()
                            .allMatch(retake ->
                                    retake.from() != square && attackedAlready(scene, scene.then(retake), square));
            falls |= fallsToo ? Square.bit(square) : 0;
        }
        boolean mates = scene.after()
                        .pass()
                        .filter(now -> Mates.exist(scene, now, guarded))
                        .isPresent()
                && retakes.stream().allMatch(retake -> Mates.exist(scene, scene.then(retake), guarded));
        return falls | (mates ? Square.bit(scene.enemyKing()) : 0);
    }

    private static long withoutDriven(Scene scene) {
        List<Move> answers = scene.after().legalMoves();
        if (!scene.after().inCheck() || answers.isEmpty()) {
            return 0;
        }
        int guard = answers.get(0).from();
        boolean allTake = answers.size() == scene.takes(scene.move().to()).size();
        if (allTake || answers.stream().anyMatch(answer -> answer.from() != guard)) {
            return 0;
        }
        long guarded = scene.after().attacksFrom(guard);
        long falls = 0;
        for (int square : Square.all(guarded & scene.enemyPieces())) {
            boolean fallsAlways =
                    couldNotFall(scene, square) && answers.stream().allMatch(answer -> falls(scene, answer, square));
            falls |= fallsAlways ? Square.bit(square) : 0;
        }
        boolean mates = guard != scene.enemyKing()
                && answers.stream().allMatch(answer -> Mates.exist(scene, scene.then(answer), guarded));
        return falls | (mates ? Square.bit(scene.enemyKing()) : 0);
    }

    private static boolean couldNotFall(Scene scene, int square) {
        return Exchange.best(scene.before(), square) <= 0 && Exchange.threat(scene.before(), square) <= 0;
    }

    private static boolean falls(Scene scene, Move answer, int square) {
        Position then = scene.then(answer);
        int given = scene.after()
                .captured(answer)
                .map(piece -> piece.type().pawns())
                .orElse(0);
        return attackedAlready(scene, then, square) && Exchange.threat(then, square) > given;
    }

    /** Whether a piece that has not moved, and attacked the square before, can take there with gain. */
    private static boolean attackedAlready(Scene scene, Position now, int square) {
        long still = scene.before().attackers(square, scene.side())
                & ~Square.bit(scene.move().from())
                & now.of(scene.side());
        for (int from : Square.all(still)) {
            if (Exchange.threat(now, from, square) > 0) {
                return true;
            }
        }
        return false;
    }
}
