package dev.because.neural.attribution.coalition;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Network;

/**
 * The Shapley value of each segment by its definition (Shapley 1953): the mean, over all orders in which the segments may
 * appear, of what the target gains when this one does. All coalitions are tried, so there may be no more than twelve
 * segments. The numbers add up to target(picture) − target(baseline).
 */
public final class ExactShapley implements SegmentMethod {
    /** The most segments: 4,096 coalitions. */
    public static final int MOST_SEGMENTS = 12;

    private final Hiding hiding;

    /** @param hiding how segments are hidden; at most {@link #MOST_SEGMENTS} of them */
    public ExactShapley(Hiding hiding) {
        this.hiding = hiding;
    }

    @Override
    public String name() {
        return "shapley";
    }

    @Override
    public Hiding hiding() {
        return hiding;
    }

    @Override
    public boolean addsUp() {
        return true;
    }

    @Override
    public Contributions contributions(Game game) {
        int players = game.players();
        if (players > MOST_SEGMENTS) {
            throw new BadInputException(
                    "shapley",
                    players + " segments",
                    "at most " + MOST_SEGMENTS + ", since all coalitions are tried (shapley-sampling takes more)");
        }
        double[] wins = game.values(1 << players, coalition -> members(coalition, players));
        double[] values = new double[players];
        for (int player = 0; player < players; player++) {
            for (int coalition = 0; coalition < wins.length; coalition++) {
                if ((coalition & 1 << player) == 0) {
                    double gain = wins[coalition | 1 << player] - wins[coalition];
                    values[player] += gain / (players * choices(players - 1, Integer.bitCount(coalition)));
                }
            }
        }
        return Contributions.of(values);
    }

    private static boolean[] members(int coalition, int players) {
        boolean[] members = new boolean[players];
        for (int player = 0; player < players; player++) {
            members[player] = (coalition & 1 << player) != 0;
        }
        return members;
    }

    /** How many coalitions of that size there are: each size weighs the same. */
    private static double choices(int players, int size) {
        double choices = 1;
        for (int i = 1; i <= size; i++) {
            choices = choices * (players - size + i) / i;
        }
        return choices;
    }

    @Override
    public long rows(Network network, int items) {
        return rows(1L << Math.min(MOST_SEGMENTS, hiding.segmentation().about(network.input())), items);
    }
}
