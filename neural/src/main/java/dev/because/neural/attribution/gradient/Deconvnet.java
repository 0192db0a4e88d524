package dev.because.neural.attribution.gradient;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.List;

/**
 * The backward pass in which a rectifier rectifies the signal on its way back, whatever its input was; pooling keeps
 * its switches (Zeiler and Fergus 2013, arXiv:1311.2901). The numbers have no unit and are no share of the target.
 */
public final class Deconvnet implements AttributionMethod {
    @Override
    public String name() {
        return "deconvnet";
    }

    @Override
    public Tensor attribute(Network network, Tensor batch, List<? extends Target> targets) {
        return Inquiry.of(network, batch, targets).backward(BackwardRule.DECONVNET);
    }
}
