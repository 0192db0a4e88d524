package dev.because.neural.attribution.gradient;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.attribution.gradient.Quadrature.Node;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The gradient averaged along the straight way from a baseline to the input, times the difference of the two
 * (Sundararajan, Taly and Yan 2017, arXiv:1703.01365). The attributions of an item add up to
 * target(input) − target(baseline), but for the error of the numerical integral: its <em>convergence delta</em>.
 */
public final class IntegratedGradients implements AttributionMethod {
    /** As many steps as Captum takes. */
    public static final int DEFAULT_STEPS = 50;

    private final Quadrature rule;
    private final List<Node> nodes;
    private final Optional<Tensor> baseline;

    /** From a baseline of zero in network units, by Gauss and Legendre in 50 steps. */
    public IntegratedGradients() {
        this(DEFAULT_STEPS, Quadrature.GAUSS_LEGENDRE, Optional.empty());
    }

    /**
     * @param steps at how many points the gradient is taken
     * @param rule where these points are and what they weigh
     * @param baseline one input, height × width × channels in network units; empty for zero
     * @throws IllegalArgumentException if there are too few steps for the rule
     */
    public IntegratedGradients(int steps, Quadrature rule, Optional<Tensor> baseline) {
        this.rule = rule;
        this.nodes = rule.nodes(steps);
        this.baseline = baseline;
    }

    /**
     * The attributions with what is needed to judge them, one number an item.
     *
     * @param attribution of the shape of the batch
     * @param atInput the target's value at the input
     * @param atBaseline the target's value at the baseline
     */
    public record Integral(Tensor attribution, List<Double> atInput, List<Double> atBaseline) {
        public Integral {
            atInput = List.copyOf(atInput);
            atBaseline = List.copyOf(atBaseline);
        }

        /** By how much the attributions of an item miss target(input) − target(baseline): their sum less that. */
        public double delta(int item) {
            int size = attribution.size() / atInput.size();
            double sum = 0;
            for (int i = item * size; i < (item + 1) * size; i++) {
                sum += attribution.values()[i];
            }
            return sum - (atInput.get(item) - atBaseline.get(item));
        }
    }

    @Override
    public String name() {
        return "integrated-gradients";
    }

    /** The number of points at which the gradient is taken. */
    public int steps() {
        return nodes.size();
    }

    /** Where these points are and what they weigh. */
    public Quadrature rule() {
        return rule;
    }

    @Override
    public Tensor attribute(Network network, Tensor batch, List<? extends Target> targets) {
        Inquiry inquiry = Inquiry.of(network, batch, targets);
        return integrate(inquiry, baseline(network));
    }

    /** The attributions with the target's value at both ends, which gives the convergence delta. */
    public Integral integral(Network network, Tensor batch, List<? extends Target> targets) {
        Inquiry inquiry = Inquiry.of(network, batch, targets);
        float[] start = baseline(network);
        Tensor starts = Tensor.of(network.input(), start).asBatch();
        // The baseline is one for all items, so its activations are computed once and weighed for each target.
        float[] units = network.activations(starts, inquiry.layer()).values();
        List<Double> atBaseline = new ArrayList<>();
        List<Double> atInput = new ArrayList<>();
        double[] values = inquiry.values();
        for (int i = 0; i < values.length; i++) {
            atBaseline.add(Inquiry.product(inquiry.weights()[i], units, 0));
            atInput.add(values[i]);
        }
        return new Integral(integrate(inquiry, start), atInput, atBaseline);
    }

    private float[] baseline(Network network) {
        if (baseline.isEmpty()) {
            return new float[network.input().size()];
        }
        if (!baseline.get().shape().equals(network.input())) {
            throw new BadInputException(
                    "baseline", "an array of shape " + baseline.get().shape(), String.valueOf(network.input()));
        }
        return baseline.get().values();
    }

    private Tensor integrate(Inquiry inquiry, float[] start) {
        int size = inquiry.inputSize();
        int rows = Math.multiplyExact(inquiry.items(), nodes.size());
        double[] means = new double[Math.multiplyExact(inquiry.items(), size)];
        for (int from = 0; from < rows; from += inquiry.rowsAtOnce()) {
            int to = Math.min(rows, from + inquiry.rowsAtOnce());
            Tensor gradients = inquiry.network()
                    .backward(
                            points(inquiry, start, from, to),
                            inquiry.layer(),
                            inquiry.seeds(from, to, nodes.size()),
                            BackwardRule.GRADIENT);
            addTo(means, gradients.values(), size, from, to);
        }
        return timesDifference(inquiry.batch(), start, means);
    }

    /** Rows {@code from} to before {@code to} of all points on all items' ways, an item's points one after another. */
    private Tensor points(Inquiry inquiry, float[] start, int from, int to) {
        int size = start.length;
        float[] inputs = inquiry.batch().values();
        float[] points = new float[(to - from) * size];
        for (int row = from; row < to; row++) {
            float position = (float) nodes.get(row % nodes.size()).position();
            int item = row / nodes.size() * size;
            int point = (row - from) * size;
            for (int j = 0; j < size; j++) {
                points[point + j] = start[j] + position * (inputs[item + j] - start[j]);
            }
        }
        return Tensor.of(inquiry.network().input().batch(to - from), points);
    }

    private void addTo(double[] means, float[] gradients, int size, int from, int to) {
        for (int row = from; row < to; row++) {
            double weight = nodes.get(row % nodes.size()).weight();
            int item = row / nodes.size() * size;
            int gradient = (row - from) * size;
            for (int j = 0; j < size; j++) {
                means[item + j] += weight * gradients[gradient + j];
            }
        }
    }

    private static Tensor timesDifference(Tensor batch, float[] start, double[] means) {
        float[] inputs = batch.values();
        float[] attribution = new float[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            attribution[i] = (float) (means[i] * ((double) inputs[i] - start[i % start.length]));
        }
        return Tensor.of(batch.shape(), attribution);
    }
}
