package dev.because.neural.attribution.gradient;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.List;

/**
 * The derivative of the target with respect to each input value: how the target would change per network unit of that
 * value, all others as they are. Its magnitude is the saliency of Simonyan, Vedaldi and Zisserman (2013,
 * arXiv:1312.6034).
 */
public final class Gradient implements AttributionMethod {
    @Override
    public String name() {
        return "gradient";
    }

    @Override
    public Tensor attribute(Network network, Tensor batch, List<? extends Target> targets) {
        return Inquiry.of(network, batch, targets).backward(BackwardRule.GRADIENT);
    }
}
