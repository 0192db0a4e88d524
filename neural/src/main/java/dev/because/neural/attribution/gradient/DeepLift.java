package dev.because.neural.attribution.gradient;

import dev.because.neural.attribution.Account;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Baseline;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.network.Network;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
    private final List<Baseline> baselines;

    /** From a baseline of zero in network units. */
    public DeepLift() {
        this(List.of());
    }

    /** @param baselines one input each, height × width × channels in network units; none for zero */
    public DeepLift(List<Tensor> baselines) {
        this(baselines.isEmpty() ? Baseline.ZERO.stream() : baselines.stream().map(Baseline.Given::new));
    }

    private DeepLift(Stream<? extends Baseline> baselines) {
        this.baselines = baselines.<Baseline>map(each -> each).toList();
    }

    /** From any baselines, also such as each input has its own. @throws IllegalArgumentException if there is none */
    public static DeepLift from(List<Baseline> baselines) {
        if (baselines.isEmpty()) {
            throw new IllegalArgumentException("no baseline, expected one or more");
        }
        return new DeepLift(baselines.stream());
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
        return shared(Inquiry.of(network, batch, targets));
    }

    @Override
    public Account account(Network network, Tensor batch, List<? extends Target> targets) {
        Shares shares = shares(network, batch, targets);
        return Account.of(shares.attribution()).withDeltas(shares::delta);
    }

    @Override
    public long rows(Network network, int items) {
        return (2L * baselines.size() + 1) * items;
    }

    /** The attributions with the differences that they add up to. */
    public Shares shares(Network network, Tensor batch, List<? extends Target> targets) {
        Inquiry inquiry = Inquiry.of(network, batch, targets);
        double[] differences = inquiry.values();
        for (Baseline baseline : baselines) {
            float[] references = new float[batch.size()];
            for (int item = 0; item < differences.length; item++) {
                float[] reference = baseline.of(batch, item);
                System.arraycopy(reference, 0, references, item * reference.length, reference.length);
            }
            double[] atReference = inquiry.values(Tensor.of(batch.shape(), references), 0, 1);
            Arrays.setAll(differences, item -> differences[item] - atReference[item] / baselines.size());
        }
        return new Shares(shared(inquiry), Arrays.stream(differences).boxed().toList());
    }

    private Tensor shared(Inquiry inquiry) {
        double[] sums = new double[inquiry.batch().size()];
        for (Baseline baseline : baselines) {
            float[] shares = shared(inquiry, baseline);
            Arrays.setAll(sums, i -> sums[i] + shares[i]);
        }
        float[] means = new float[sums.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = (float) (sums[i] / baselines.size());
        }
        return Tensor.of(inquiry.batch().shape(), means);
    }

    private static float[] shared(Inquiry inquiry, Baseline baseline) {
        Tensor batch = inquiry.batch();
        if (!baseline.isOfEachItem()) {
            Tensor reference = Tensor.of(batch.shape().item(), baseline.of(batch, 0));
            return inquiry.relevance(new RelevanceRule.Rescale(reference)).values();
        }
        float[] shares = new float[batch.size()];
        for (int item = 0; item < inquiry.items(); item++) {
            Tensor reference = Tensor.of(batch.shape().item(), baseline.of(batch, item));
            float[] own = inquiry.network()
                    .relevance(
                            batch.items(item, item + 1),
                            inquiry.layer(),
                            inquiry.seeds(item, item + 1, 1),
                            new RelevanceRule.Rescale(reference))
                    .values();
            System.arraycopy(own, 0, shares, item * own.length, own.length);
        }
        return shares;
    }
}
