package dev.because.symbolic.game.motif.king;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.MotifFinder;
import dev.because.symbolic.game.motif.Scene;
import dev.because.symbolic.game.motif.Theme;
import java.util.List;

/**
 * The enemy may no longer castle at all: the move took its last castling rook, or gives check and every answer gives up the right. (A
 * side that gives up its own right does so without a trick, and is not found.)
 *
 * <p>Actor: the piece that has moved. Target: the king that stays.
 */
public final class LostCastling implements MotifFinder {
    @Override
    public Theme theme() {
        return Theme.LOST_CASTLING;
    }

    @Override
    public List<Motif> find(Moment moment) {
        Scene scene = Scene.of(moment);
        boolean lost = mayCastle(scene.before(), scene.enemy())
                && (!mayCastle(scene.after(), scene.enemy()) || mustGiveUp(scene));
        return lost ? List.of(new Motif(theme(), scene.move().to(), List.of(scene.enemyKing()))) : List.of();
    }

    private static boolean mustGiveUp(Scene scene) {
        List<Move> answers = scene.after().legalMoves();
        return scene.after().inCheck()
                && !answers.isEmpty()
                && answers.stream().noneMatch(answer -> mayCastle(scene.then(answer), scene.enemy()));
    }

    private static boolean mayCastle(Position position, Side side) {
        return (position.castling() & position.of(side)) != 0;
    }
}
