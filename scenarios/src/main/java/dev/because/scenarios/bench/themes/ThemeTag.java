package dev.because.scenarios.bench.themes;

import dev.because.symbolic.game.motif.Theme;
import java.util.List;
import java.util.Set;

/**
 * A tag of Lichess's puzzles and the themes that answer to it.
 *
 * @param name the tag
 * @param themes one of which is to be found in the solution
 */
public record ThemeTag(String name, Set<Theme> themes) {
    /** All tags to which a theme answers. */
    public static final List<ThemeTag> ALL = List.of(
            new ThemeTag("fork", Set.of(Theme.FORK)),
            new ThemeTag("skewer", Set.of(Theme.SKEWER)),
            new ThemeTag("backRankMate", Set.of(Theme.BACK_RANK_MATE)),
            new ThemeTag("smotheredMate", Set.of(Theme.SMOTHERED_MATE)),
            new ThemeTag("doubleCheck", Set.of(Theme.DOUBLE_CHECK)),
            new ThemeTag("promotion", Set.of(Theme.PROMOTION)),
            new ThemeTag("pin", Set.of(Theme.PIN)),
            new ThemeTag("discoveredAttack", Set.of(Theme.DISCOVERED_ATTACK)),
            new ThemeTag("trappedPiece", Set.of(Theme.TRAPPED_PIECE)),
            new ThemeTag("hangingPiece", Set.of(Theme.HANGING_PIECE)),
            new ThemeTag("capturingDefender", Set.of(Theme.REMOVED_DEFENDER)),
            new ThemeTag("deflection", Set.of(Theme.REMOVED_DEFENDER, Theme.OVERLOADED)));
}
