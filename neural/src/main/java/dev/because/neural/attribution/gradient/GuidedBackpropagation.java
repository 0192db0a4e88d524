package dev.because.neural.attribution.gradient;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.List;

/**
 * The backward pass in which a rectifier lets a signal through only where its input was positive <em>and</em> the
 * signal is (Springenberg et al. 2014, arXiv:1412.6806). Sharp pictures of what a unit looks at; the numbers have no
 * unit and are no share of the target.
 */
public final class GuidedBackpropagation implements AttributionMethod {
    @Override
    public String name() {
        return "guided";
    }

    @Override
    public Tensor attribute(Network network, Tensor batch, List<? extends Target> targets) {
        return Inquiry.of(network, batch, targets).backward(BackwardRule.GUIDED);
    }
}
