package dev.because.scenarios.bench.tactics;

import java.util.List;

/**
 * How a player did.
 *
 * @param player its name
 * @param limit for each position, in words
 * @param positions how many there were
 * @param unsolved the names of those that it did not solve
 * @param nodes that it looked at, all positions together
 * @param seconds that it thought, all positions together
 */
public record TacticsRow(
        String player, String limit, int positions, List<String> unsolved, long nodes, double seconds) {
    public TacticsRow {
        unsolved = List.copyOf(unsolved);
    }

    /** How many it solved. */
    public int solved() {
        return positions - unsolved.size();
    }
}
