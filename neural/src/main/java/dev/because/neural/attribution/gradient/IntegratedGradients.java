package dev.because.neural.attribution.gradient;

import dev.because.neural.attribution.Account;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Baseline;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.attribution.gradient.Quadrature.Node;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The gradient averaged along the straight way from a baseline to the input, times the difference of the two
 * (Sundararajan, Taly and Yan 2017, arXiv:1703.01365). The attributions of an item add up to
 * target(input) − target(baseline), but for the error of the numerical integral: its <em>convergence delta</em>. With
 * several baselines both are the means over them.
 */
public final class IntegratedGradients implements AttributionMethod {
    /** As many steps as Captum takes. */
    public static final int DEFAULT_STEPS = 50;

    private final Quadrature rule;
    private final List<Node> nodes;
    private final List<Baseline> baselines;

    /** From a baseline of zero in network units, by Gauss and Legendre in 50 steps. */
    public IntegratedGradients() {
        this(DEFAULT_STEPS, Quadrature.GAUSS_LEGENDRE, Baseline.ZERO);
    }

    /**
     * From one baseline.
     *
     * @param steps at how many points the gradient is taken
     * @param rule where these points are and what they weigh
     * @param baseline one input, height × width × channels in network units; empty for zero
     * @throws IllegalArgumentException if there are too few steps for the rule
     */
    public IntegratedGradients(int steps, Quadrature rule, Optional<Tensor> baseline) {
        this(
                steps,
                rule,
                baseline.<List<Baseline>>map(array -> List.of(new Baseline.Given(array)))
                        .orElse(Baseline.ZERO));
    }

    /**
     * @param steps at how many points the gradient is taken
     * @param rule where these points are and what they weigh
     * @param baselines where the ways start
     * @throws IllegalArgumentException if there are too few steps for the rule, or no baseline
     */
    public IntegratedGradients(int steps, Quadrature rule, List<Baseline> baselines) {
        if (baselines.isEmpty()) {
            throw new IllegalArgumentException("no baseline, expected one or more");
        }
        this.rule = rule;
        this.nodes = rule.nodes(steps);
        this.baselines = List.copyOf(baselines);
    }

    /**
     * The attributions with what is needed to judge them, one number an item.
     *
     * @param attribution of the shape of the batch
     * @param atInput the target's value at the input
     * @param atBaseline the target's value at the baseline, the mean where there are several
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
        return integrate(Inquiry.of(network, batch, targets));
    }

    @Override
    public Account account(Network network, Tensor batch, List<? extends Target> targets) {
        Integral integral = integral(network, batch, targets);
        return Account.of(integral.attribution()).withDeltas(integral::delta);
    }

    /** The attributions with the target's value at both ends, which gives the convergence delta. */
    public Integral integral(Network network, Tensor batch, List<? extends Target> targets) {
        Inquiry inquiry = Inquiry.of(network, batch, targets);
        List<Double> atBaseline = new ArrayList<>();
        List<Double> atInput = new ArrayList<>();
        double[] values = inquiry.values();
        double[] atStart = new double[values.length];
        for (Baseline baseline : baselines) {
            double[] starts = inquiry.values(Tensor.of(batch.shape(), starts(inquiry, baseline)), 0, 1);
            Arrays.setAll(atStart, i -> atStart[i] + starts[i] / baselines.size());
        }
        for (int i = 0; i < values.length; i++) {
            atBaseline.add(atStart[i]);
            atInput.add(values[i]);
        }
        return new Integral(integrate(inquiry), atInput, atBaseline);
    }

    private static float[] starts(Inquiry inquiry, Baseline baseline) {
        int size = inquiry.inputSize();
        float[] starts = new float[inquiry.batch().size()];
        for (int item = 0; item < inquiry.items(); item++) {
            System.arraycopy(baseline.of(inquiry.batch(), item), 0, starts, item * size, size);
        }
        return starts;
    }

    private Tensor integrate(Inquiry inquiry) {
        double[] sums = new double[inquiry.batch().size()];
        for (Baseline baseline : baselines) {
            addIntegral(inquiry, starts(inquiry, baseline), sums);
        }
        float[] attribution = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            attribution[i] = (float) (sums[i] / baselines.size());
        }
        return Tensor.of(inquiry.batch().shape(), attribution);
    }

    private void addIntegral(Inquiry inquiry, float[] starts, double[] sums) {
        int size = inquiry.inputSize();
        int rows = Math.multiplyExact(inquiry.items(), nodes.size());
        double[] means = new double[sums.length];
        for (int from = 0; from < rows; from += inquiry.rowsAtOnce()) {
            int to = Math.min(rows, from + inquiry.rowsAtOnce());
            Tensor gradients = inquiry.network()
                    .backward(
                            points(inquiry, starts, from, to),
                            inquiry.layer(),
                            inquiry.seeds(from, to, nodes.size()),
                            BackwardRule.GRADIENT);
            addTo(means, gradients.values(), size, from, to);
        }
        float[] inputs = inquiry.batch().values();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += means[i] * ((double) inputs[i] - starts[i]);
        }
    }

    /** Rows {@code from} to before {@code to} of all points on all items' ways, an item's points one after another. */
    private Tensor points(Inquiry inquiry, float[] starts, int from, int to) {
        int size = inquiry.inputSize();
        float[] inputs = inquiry.batch().values();
        float[] points = new float[(to - from) * size];
        for (int row = from; row < to; row++) {
            float position = (float) nodes.get(row % nodes.size()).position();
            int item = row / nodes.size() * size;
            int point = (row - from) * size;
            for (int j = 0; j < size; j++) {
                points[point + j] = starts[item + j] + position * (inputs[item + j] - starts[item + j]);
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

    @Override
    public long rows(Network network, int items) {
        return ((nodes.size() + 1L) * baselines.size() + 1) * items;
    }
}
