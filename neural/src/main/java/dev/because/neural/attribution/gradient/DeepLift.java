package dev.because.neural.attribution.gradient;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Network;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * DeepLIFT by its rescale rule (Shrikumar, Greenside and Kundaje 2017, arXiv:1704.02685): the difference between the
 * target's value for the input and for a baseline, shared out among the input values, operation by operation. The
 * attributions of an item add up to that difference, exactly but for rounding. With several baselines it is the mean over
 * them, and so is the difference.
 *
 * <p>Max pooling is treated as in Captum; a product of two values that both depend on the input shares by each other's
 * mean, so that nothing is left over. See {@link RelevanceRule.Rescale}.
 */
public final class DeepLift implements AttributionMethod {
    private final List<Tensor> baselines;

    /** From a baseline of zero in network units. */
    public DeepLift() {
        this(List.of());
    }

    /** @param baselines one input each, height × width × channels in network units; none for zero */
    public DeepLift(List<Tensor> baselines) {
        this.baselines = List.copyOf(baselines);
    }

    /**
     * The attributions with what they add up to, one number an item.
     *
     * @param attribution of the shape of the batch
     * @param difference the target's value at the input less its mean at the baselines
     */
    public record Shares(Tensor attribution, List<Double> difference) {
        public Shares {
            difference = List.copyOf(difference);
        }

        /** By how much the attributions of an item miss the difference: their sum less it. */
        public double delta(int item) {
            int size = attribution.size() / difference.size();
            double sum = 0;
            for (int i = item * size; i < (item + 1) * size; i++) {
                sum += attribution.values()[i];
            }
            return sum - difference.get(item);
        }
    }

    @Override
    public String name() {
        return "deeplift";
    }

    @Override
    public Tensor attribute(Network network, Tensor batch, List<? extends Target> targets) {
        return shares(Inquiry.of(network, batch, targets), baselines(network));
    }

    /** The attributions with the differences that they add up to. */
    public Shares shares(Network network, Tensor batch, List<? extends Target> targets) {
        Inquiry inquiry = Inquiry.of(network, batch, targets);
        List<Tensor> references = baselines(network);
        float[] units =
                network.activations(Tensor.stack(references), inquiry.layer()).values();
        List<Double> differences = new ArrayList<>();
        double[] values = inquiry.values();
        for (int item = 0; item < values.length; item++) {
            double mean = 0;
            for (int b = 0; b < references.size(); b++) {
                mean += Inquiry.product(inquiry.weights()[item], units, b) / references.size();
            }
            differences.add(values[item] - mean);
        }
        return new Shares(shares(inquiry, references), differences);
    }

    private List<Tensor> baselines(Network network) {
        for (Tensor baseline : baselines) {
            if (!baseline.shape().equals(network.input())) {
                throw new BadInputException(
                        "baseline", "an array of shape " + baseline.shape(), String.valueOf(network.input()));
            }
        }
        return baselines.isEmpty() ? List.of(Tensor.zeros(network.input())) : baselines;
    }

    private static Tensor shares(Inquiry inquiry, List<Tensor> references) {
        if (references.size() == 1) {
            return inquiry.relevance(new RelevanceRule.Rescale(references.get(0)));
        }
        double[] sums = new double[inquiry.batch().size()];
        for (Tensor reference : references) {
            float[] shares =
                    inquiry.relevance(new RelevanceRule.Rescale(reference)).values();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += shares[i];
            }
        }
        float[] means = new float[sums.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = (float) (sums[i] / references.size());
        }
        return Tensor.of(inquiry.batch().shape(), means);
    }
}
