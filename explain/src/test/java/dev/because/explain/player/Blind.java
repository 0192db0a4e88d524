package dev.because.explain.player;

import dev.because.explain.player.lc0.Convolution;
import dev.because.explain.player.lc0.Lc0Network;
import java.util.Arrays;

/** Networks to which both sides are the same. */
final class Blind {
    private static final int BLACK = 108;

    private Blind() {}

    /** The network without what its first layer makes of the plane that says who moves. */
    static Lc0Network toTheSide(Lc0Network network) {
        Convolution.Folded folded = network.input().folded();
        for (int filter = 0; filter < network.filters(); filter++) {
            int plane = (filter * Lc0Network.INPUT_PLANES + BLACK) * 9;
            Arrays.fill(folded.weights(), plane, plane + 9, 0);
        }
        return new Lc0Network(
                Convolution.of(folded.weights(), folded.biases()), network.tower(), network.policy(), network.value());
    }
}
