package dev.because.symbolic.game.motif.king;

import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.MotifFinder;
import dev.because.symbolic.game.motif.Theme;
import java.util.List;

/**
 * A pawn promotes, to whatever piece.
 *
 * <p>Actor and target: the square where it does.
 */
public final class Promotion implements MotifFinder {
    @Override
    public Theme theme() {
        return Theme.PROMOTION;
    }

    @Override
    public List<Motif> find(Moment moment) {
        int square = moment.move().to();
        return moment.move().promotes() ? List.of(new Motif(theme(), square, List.of(square))) : List.of();
    }
}
