package dev.because.symbolic.game.motif.king;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.attack.Attacks;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.MotifFinder;
import dev.because.symbolic.game.motif.Scene;
import dev.because.symbolic.game.motif.Theme;
import java.util.List;

/**
 * Mate by a knight alone, to a king whose own pieces stand on every square next to it.
 *
 * <p>Actor: the knight. Target: the king.
 */
public final class SmotheredMate implements MotifFinder {
    @Override
    public Theme theme() {
        return Theme.SMOTHERED_MATE;
    }

    @Override
    public List<Motif> find(Moment moment) {
        Scene scene = Scene.of(moment);
        Position after = scene.after();
        int king = scene.enemyKing();
        long knights = after.checkers() & after.of(PieceType.KNIGHT);
        boolean shutIn = (Attacks.king(king) & ~after.of(scene.enemy())) == 0;
        return knights != 0 && shutIn && after.isCheckmate()
                ? List.of(new Motif(theme(), Square.first(knights), List.of(king)))
                : List.of();
    }
}
