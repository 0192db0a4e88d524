package dev.because.scenarios.bench.themes;

import java.util.List;

/**
 * How many of the puzzles that bear a tag show one of its themes in a move of the solver.
 *
 * @param tag the tag
 * @param tagged how many puzzles bear it
 * @param missed those of them in which nothing was found
 * @param untagged those that do not bear it, but in which something was found
 */
public record ThemeRecall(ThemeTag tag, int tagged, List<Solution> missed, List<Solution> untagged) {
    public ThemeRecall {
        missed = List.copyOf(missed);
        untagged = List.copyOf(untagged);
    }

    /** Counts over all puzzles. */
    public static ThemeRecall of(ThemeTag tag, List<Solution> solutions) {
        List<Solution> bearing = solutions.stream()
                .filter(solution -> solution.puzzle().tags().contains(tag.name()))
                .toList();
        return new ThemeRecall(
                tag,
                bearing.size(),
                bearing.stream()
                        .filter(solution -> !solution.shows(tag.themes()))
                        .toList(),
                solutions.stream()
                        .filter(solution -> !solution.puzzle().tags().contains(tag.name()))
                        .filter(solution -> solution.shows(tag.themes()))
                        .toList());
    }

    /** The share that was found; 1 if no puzzle bears the tag. */
    public double recall() {
        return tagged == 0 ? 1 : 1 - missed.size() / (double) tagged;
    }
}
