package dev.because.scenarios.bench.themes;

import dev.because.explain.check.chess.motif.MotifTruth;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of what was found of a theme, in moves of either side, is there when the line is replayed.
 *
 * @param found how many motifs
 * @param refuted those that are not there
 */
public record ThemePrecision(Theme theme, int found, List<Finding> refuted) {
    public ThemePrecision {
        refuted = List.copyOf(refuted);
    }

    /** A motif and where it was found. */
    public record Finding(Puzzle puzzle, int ply, Motif motif) {}

    /** Replays every motif of a theme. */
    public static ThemePrecision of(Theme theme, List<Solution> solutions) {
        int found = 0;
        List<Finding> refuted = new ArrayList<>();
        for (Solution solution : solutions) {
            for (int ply = 1; ply <= solution.motifs().size(); ply++) {
                Moment moment = new Moment(solution.puzzle().line(), ply);
                for (Motif motif : solution.motifs().get(ply - 1)) {
                    if (motif.theme() == theme) {
                        found++;
                        if (!MotifTruth.holds(moment, motif)) {
                            refuted.add(new Finding(solution.puzzle(), ply, motif));
                        }
                    }
                }
            }
        }
        return new ThemePrecision(theme, found, refuted);
    }

    /** The share that is there; 1 if nothing was found. */
    public double precision() {
        return found == 0 ? 1 : 1 - refuted.size() / (double) found;
    }
}
