package dev.because.symbolic.game.motif.line;

import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.MotifFinder;
import dev.because.symbolic.game.motif.Scene;
import dev.because.symbolic.game.motif.Theme;
import java.util.List;

/**
 * Two pieces give check at once, so that only the king can move.
 *
 * <p>Actor: of the two the one that has moved; after a capture en passant that uncovers both, the dearer one. Target: the king.
 */
public final class DoubleCheck implements MotifFinder {
    @Override
    public Theme theme() {
        return Theme.DOUBLE_CHECK;
    }

    @Override
    public List<Motif> find(Moment moment) {
        Scene scene = Scene.of(moment);
        long checkers = scene.after().checkers();
        if (Long.bitCount(checkers) < 2) {
            return List.of();
        }
        long moved = checkers & scene.landed();
        int actor =
                moved != 0 ? Square.first(moved) : scene.dearestFirst(checkers).get(0);
        return List.of(new Motif(theme(), actor, List.of(scene.enemyKing())));
    }
}
