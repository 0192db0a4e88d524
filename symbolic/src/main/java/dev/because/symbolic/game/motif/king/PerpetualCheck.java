package dev.because.symbolic.game.motif.king;

import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.MotifFinder;
import dev.because.symbolic.game.motif.Scene;
import dev.because.symbolic.game.motif.Theme;
import java.util.List;

/**
 * The line has come round by checks alone: the board after the move has stood before in the line, with the same side to move, and every
 * move of the checking side since then, this one included, gave check. So it may go on for ever.
 *
 * <p>Actor: the piece that gives the check. Target: the king.
 */
public final class PerpetualCheck implements MotifFinder {
    @Override
    public Theme theme() {
        return Theme.PERPETUAL_CHECK;
    }

    @Override
    public List<Motif> find(Moment moment) {
        Scene scene = Scene.of(moment);
        List<Position> boards = moment.line().positions().subList(0, moment.ply() + 1);
        for (int i = moment.ply(); i >= 0 && boards.get(i).inCheck(); i -= 2) {
            if (i < moment.ply() && boards.get(i).equals(scene.after())) {
                int checker = Square.first(scene.after().checkers());
                return List.of(new Motif(theme(), checker, List.of(scene.enemyKing())));
            }
        }
        return List.of();
    }
}
