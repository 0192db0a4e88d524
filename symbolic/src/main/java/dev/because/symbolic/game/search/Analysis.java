package dev.because.symbolic.game.search;

import java.util.List;

/**
 * What came of thinking about a position.
 *
 * @param lines the best moves, best first, each with how it goes on; empty only if there is no legal move
 * @param nodes positions looked at
 * @param depth plies that were finished; 0 where the engine does not count so
 */
public record Analysis(List<Line> lines, long nodes, int depth) {
    public Analysis {
        lines = List.copyOf(lines);
    }

    /** The best line. */
    public Line best() {
        return lines.get(0);
    }
}
