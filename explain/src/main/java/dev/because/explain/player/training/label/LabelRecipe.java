package dev.because.explain.player.training.label;

import dev.because.symbolic.game.search.Limit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How games to learn from are played, and how long the engine thinks.
 *
 * @param seed all that is random follows from it and from a game's number
 * @param lines how many of the best moves are rated in each position
 * @param limit for each position, all moves together
 * @param fewestRandom the fewest moves of either side, counted together, that a game starts with at random
 * @param mostRandom the most
 * @param temperature in centipawns: a move that is so much worse than the best one is played e times as seldom
 * @param blunders the share of moves that are any legal move instead, the best one included
 * @param grabs the share of moves that are any capture or check instead: what tempts people
 * @param between how many moves are played at a glance after each that was rated: positions far apart teach more than neighbours
 * @param plies rated ones, after which a game is broken off
 */
public record LabelRecipe(
        long seed,
        int lines,
        Limit limit,
        int fewestRandom,
        int mostRandom,
        double temperature,
        double blunders,
        double grabs,
        int between,
        int plies) {
    /** @throws IllegalArgumentException if a number is out of its range */
    public LabelRecipe {
        require(lines >= 1 && lines <= 500, lines + " lines", "1 to 500");
        require(fewestRandom >= 0 && fewestRandom <= mostRandom, fewestRandom + " to " + mostRandom, "a range from 0");
        require(temperature > 0, "a temperature of " + temperature, "above 0");
        require(blunders >= 0 && grabs >= 0 && blunders + grabs <= 1, blunders + " and " + grabs, "shares");
        require(between >= 0, between + " moves between", "0 or more");
        require(plies > 0, plies + " plies", "at least 1");
    }

    /** How the embedded network's positions came about. */
    public static LabelRecipe standard() {
        return new LabelRecipe(0, 4, Limit.nodes(1500), 2, 12, 60, 0.08, 0.07, 0, 200);
    }

    /**
     * How a value network's positions come about: every move of a position is rated, each by what is left when nothing can be taken any
     * more.
     */
    public static LabelRecipe values() {
        return new LabelRecipe(0, 256, Limit.depth(1), 2, 16, 60, 0.08, 0.07, 3, 60);
    }

    public LabelRecipe withSeed(long seed) {
        return new LabelRecipe(
                seed, lines, limit, fewestRandom, mostRandom, temperature, blunders, grabs, between, plies);
    }

    public LabelRecipe withLimit(Limit limit) {
        return new LabelRecipe(
                seed, lines, limit, fewestRandom, mostRandom, temperature, blunders, grabs, between, plies);
    }

    /** Its numbers by their names, for a record. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seed", seed);
        fields.put("lines", lines);
        fields.put("limit", limit.toString());
        fields.put("random first plies", fewestRandom + " to " + mostRandom);
        fields.put("temperature in centipawns", temperature);
        fields.put("blunders", blunders);
        fields.put("grabs", grabs);
        fields.put("moves at a glance between", between);
        fields.put("plies", plies);
        return fields;
    }

    private static void require(boolean holds, String found, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("labels: found " + found + ", expected " + expected);
        }
    }
}
