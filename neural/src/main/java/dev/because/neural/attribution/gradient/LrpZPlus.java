package dev.because.neural.attribution.gradient;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.network.Network;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.List;

/**
 * Layer-wise relevance propagation by the z⁺ rule (Montavon et al. 2017, doi:10.1016/j.patcog.2016.11.008): the target's
 * value, handed back from each sum to the terms that raise it. Biases take nothing, so the attributions of an item add up
 * to the target's value, but for units that only their bias raised: where batch normalisation adds great biases these keep
 * most of it (98 % and more in a MobileNet), and what arrives shows places, not amounts. The attributions all have the target's sign: this shows what a
 * class rests on, and hardly tells one class from another.
 */
public final class LrpZPlus implements AttributionMethod {
    @Override
    public String name() {
        return "lrp-zplus";
    }

    @Override
    public Tensor attribute(Network network, Tensor batch, List<? extends Target> targets) {
        return Inquiry.of(network, batch, targets).relevance(new RelevanceRule.ZPlus());
    }
}
