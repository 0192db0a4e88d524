package dev.because.neural.attribution.gradient;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.List;

/**
 * The derivative times the input value, in the units of the target (Shrikumar et al. 2016, arXiv:1605.01713). The sum
 * over all values is the target itself if the network is linear and has no bias; elsewhere
 * {@link IntegratedGradients} keeps that promise.
 */
public final class GradientTimesInput implements AttributionMethod {
    @Override
    public String name() {
        return "gradient-x-input";
    }

    @Override
    public Tensor attribute(Network network, Tensor batch, List<? extends Target> targets) {
        float[] gradients = Inquiry.of(network, batch, targets)
                .backward(BackwardRule.GRADIENT)
                .values();
        float[] inputs = batch.values();
        float[] products = new float[inputs.length];
        for (int i = 0; i < products.length; i++) {
            products[i] = gradients[i] * inputs[i];
        }
        return Tensor.of(batch.shape(), products);
    }
}
