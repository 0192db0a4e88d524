package dev.because.explain.player.lc0;

import java.util.List;

/**
 * A policy and value network as lc0 publishes them: 112 planes in, a tower of residual blocks, and two heads.
 *
 * @param input 3 × 3, from the planes to the tower's channels, rectified
 * @param tower the residual blocks, all of as many channels
 * @param policy what to play
 * @param value who will win
 */
public record Lc0Network(Convolution input, List<Residual> tower, PolicyHead policy, ValueHead value) {
    /** Planes that the input has. */
    public static final int INPUT_PLANES = 112;

    public Lc0Network {
        tower = List.copyOf(tower);
    }

    /** Channels of the tower. */
    public int filters() {
        return input.filters();
    }

    /** {@code 64 filters × 6 blocks}. */
    @Override
    public String toString() {
        return filters() + " filters × " + tower.size() + " blocks";
    }
}
