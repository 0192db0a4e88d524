package dev.because.symbolic.game.motif.catalogue;

import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.MotifFinder;
import dev.because.symbolic.game.motif.Theme;
import dev.because.symbolic.game.motif.king.BackRankMate;
import dev.because.symbolic.game.motif.king.LostCastling;
import dev.because.symbolic.game.motif.king.PerpetualCheck;
import dev.because.symbolic.game.motif.king.Promotion;
import dev.because.symbolic.game.motif.king.SmotheredMate;
import dev.because.symbolic.game.motif.line.DiscoveredAttack;
import dev.because.symbolic.game.motif.line.DoubleCheck;
import dev.because.symbolic.game.motif.line.Pin;
import dev.because.symbolic.game.motif.line.Skewer;
import dev.because.symbolic.game.motif.loss.Fork;
import dev.because.symbolic.game.motif.loss.HangingPiece;
import dev.because.symbolic.game.motif.loss.OverloadedPiece;
import dev.because.symbolic.game.motif.loss.RemovedDefender;
import dev.because.symbolic.game.motif.loss.TrappedPiece;
import java.util.List;

/** All finders, what decides a game first. */
public final class Motifs {
    private static final List<MotifFinder> FINDERS = List.of(
            new BackRankMate(),
            new SmotheredMate(),
            new DoubleCheck(),
            new Fork(),
            new Skewer(),
            new DiscoveredAttack(),
            new Pin(),
            new TrappedPiece(),
            new HangingPiece(),
            new RemovedDefender(),
            new OverloadedPiece(),
            new Promotion(),
            new PerpetualCheck(),
            new LostCastling());

    private Motifs() {}

    /** One for each theme, in a fixed order. */
    public static List<MotifFinder> finders() {
        return FINDERS;
    }

    /** The finder of a theme. */
    public static MotifFinder finder(Theme theme) {
        return FINDERS.stream()
                .filter(finder -> finder.theme() == theme)
                .findFirst()
                .orElseThrow();
    }

    /** All motifs that the move brings about, in the order of the finders. */
    public static List<Motif> find(Moment moment) {
        return FINDERS.stream().flatMap(finder -> finder.find(moment).stream()).toList();
    }
}
