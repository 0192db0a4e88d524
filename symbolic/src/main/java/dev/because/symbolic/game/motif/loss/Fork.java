package dev.because.symbolic.game.motif.loss;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.MotifFinder;
import dev.because.symbolic.game.motif.Scene;
import dev.because.symbolic.game.motif.Theme;
import java.util.Arrays;
import java.util.List;

/**
 * The piece that has moved attacks two or more at once. Attacked in this sense is the king, and any piece but a pawn that the forking
 * piece could take with gain; one that is no dearer than the forking piece counts only if it cannot take that one itself. The forking
 * piece cannot be taken with gain, and no single answer {@linkplain Rescue saves} all that it attacks.
 *
 * <p>Actor: the forking piece. Targets: what it attacks.
 */
public final class Fork implements MotifFinder {
    @Override
    public Theme theme() {
        return Theme.FORK;
    }

    @Override
    public List<Motif> find(Moment moment) {
        Scene scene = Scene.of(moment);
        return Arrays.stream(Square.all(scene.landed()))
                .filter(scene::isSafe)
                .mapToObj(actor -> new Motif(theme(), actor, scene.dearestFirst(attacked(scene, actor))))
                .filter(fork -> fork.targets().size() >= 2)
                .filter(fork -> !Rescue.isPossible(scene.after(), attacked(scene, fork.actor())))
                .toList();
    }

    private static long attacked(Scene scene, int actor) {
        long candidates = scene.after().attacksFrom(actor) & (scene.enemyPieces() | Square.bit(scene.enemyKing()));
        long attacked = 0;
        for (int target : Square.all(candidates)) {
            attacked |= isAttacked(scene, actor, target) ? Square.bit(target) : 0;
        }
        return attacked;
    }

    private static boolean isAttacked(Scene scene, int actor, int target) {
        if (scene.after().typeAt(target) == PieceType.KING) {
            return true;
        }
        boolean dearer = Scene.worth(scene.after(), target) > Scene.worth(scene.after(), actor);
        return scene.threatens(actor, target)
                && (dearer || scene.takes(actor).stream().mapToInt(Move::from).noneMatch(from -> from == target));
    }
}
