package dev.because.scenarios.bench.themes;

import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.Theme;
import dev.because.symbolic.game.motif.catalogue.Motifs;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A puzzle and the motifs that were found in it.
 *
 * @param motifs for each move of the line, the mistake first, what was found
 */
public record Solution(Puzzle puzzle, List<List<Motif>> motifs) {
    public Solution {
        motifs = List.copyOf(motifs);
    }

    /** Looks at every move of a puzzle. */
    public static Solution of(Puzzle puzzle) {
        return new Solution(
                puzzle,
                IntStream.rangeClosed(1, puzzle.line().moves().size())
                        .mapToObj(ply -> Motifs.find(new Moment(puzzle.line(), ply)))
                        .toList());
    }

    /** Whether one of these themes occurs in a move of the solver. */
    boolean shows(Set<Theme> themes) {
        return puzzle.solverPlies().stream()
                .flatMap(ply -> motifs.get(ply - 1).stream())
                .anyMatch(motif -> themes.contains(motif.theme()));
    }
}
