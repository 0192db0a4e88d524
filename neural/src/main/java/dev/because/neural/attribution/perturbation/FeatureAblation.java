package dev.because.neural.attribution.perturbation;

import dev.because.neural.attribution.coalition.Game;
import dev.because.neural.attribution.coalition.Hiding;
import dev.because.neural.attribution.coalition.SegmentMethod;
import dev.because.neural.network.Network;
import java.util.Arrays;

/**
 * How far the target drops when one segment alone is replaced by the baseline, as in Captum. Cheap and exact about what it
 * says; it does not add up, and says nothing of evidence that two segments hold alike, since one can stand in for the
 * other.
 */
public final class FeatureAblation implements SegmentMethod {
    private final Hiding hiding;

    /** @param hiding how segments are hidden */
    public FeatureAblation(Hiding hiding) {
        this.hiding = hiding;
    }

    @Override
    public String name() {
        return "feature-ablation";
    }

    @Override
    public Hiding hiding() {
        return hiding;
    }

    @Override
    public boolean addsUp() {
        return false;
    }

    @Override
    public Contributions contributions(Game game) {
        boolean[] shown = new boolean[game.players()];
        double[] without = game.values(game.players(), segment -> {
            Arrays.fill(shown, true);
            shown[segment] = false;
            return shown;
        });
        return Contributions.of(
                Arrays.stream(without).map(value -> game.whole() - value).toArray());
    }

    @Override
    public long rows(Network network, int items) {
        return rows(hiding.segmentation().about(network.input()), items);
    }
}
