package dev.because.explain.check.neuron;

import dev.because.explain.facts.FilterFact.FirstFilters;
import dev.because.explain.facts.FilterFact.GaborFit;
import dev.because.explain.facts.FilterFact.SpotFit;
import dev.because.neural.network.Layer;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Computes the facts about the filters of a first convolution again. A claimed function is evaluated at each weight by
 * {@link TapPattern}, and held against all of a grid by {@link FilterSearch}: another way to look for the nearest than the one
 * that found it, so that a worse function cannot be claimed to be the nearest. It must keep the bounds too: a Gaussian
 * narrower than half a pixel would fit single weights.
 */
public final class SecondFilters {
    /** How much more of the squared weights one of the grid may explain: what another local optimum is forgiven. */
    private static final double MARKEDLY = 0.03;

    private static final double NARROWEST = 0.5;
    private static final double HALF_A_CYCLE = 0.5;
    private static final double ROUNDING = 1e-9;

    private final FirstFilters sizes;
    private final double[][] weights;
    private final Map<Boolean, FilterSearch> searches = new HashMap<>();
    private final Map<String, Double> found = new HashMap<>();

    /** @param weights of each channel, place by place, its colours side by side: red, green and blue, or grey */
    SecondFilters(FirstFilters sizes, double[][] weights) {
        this.sizes = sizes;
        this.weights = weights;
    }

    /** The filters of a layer, if it has any that see the picture itself. */
    static Optional<SecondFilters> of(Network network, Layer layer) {
        return network.hasFiltersOfInput(layer)
                ? Optional.of(of(network.filters(layer), network.card().input(), layer))
                : Optional.empty();
    }

    private static SecondFilters of(Tensor all, ModelCard.Input input, Layer layer) {
        int rows = all.shape().extent(0);
        int columns = all.shape().extent(1);
        int colours = all.shape().extent(2);
        double[][] weights = new double[layer.channels()][rows * columns * colours];
        boolean darkIsMore = input.low() > input.high();
        for (int channel = 0; channel < weights.length; channel++) {
            for (int tap = 0; tap < weights[channel].length; tap++) {
                int place = tap / colours;
                int colour = tap % colours;
                int stored = input.channels() == ModelCard.Channels.BGR ? 2 - colour : colour;
                double weight = all.at(place / columns, place % columns, stored, channel);
                weights[channel][tap] = darkIsMore ? -weight : weight;
            }
        }
        return new SecondFilters(FirstFilters.of(layer.name(), weights.length, rows, columns, colours), weights);
    }

    /** How many filters there are, and of what size. */
    public FirstFilters sizes() {
        return sizes;
    }

    /** @throws IllegalArgumentException if a number is out of its bounds, or another function of the kind is much nearer */
    public GaborFit gabor(GaborFit claimed) {
        bounded(claimed.row(), claimed.column(), claimed.across(), claimed.along());
        int extent = Math.max(sizes.rows(), sizes.columns());
        within("frequency", claimed.frequency(), HALF_A_CYCLE / extent, HALF_A_CYCLE);
        within("orientation", claimed.orientation(), 0, 180);
        within("phase", claimed.phase(), 0, 2 * Math.PI);
        double degrees = claimed.orientation() > 90 ? 270 - claimed.orientation() : 90 - claimed.orientation();
        TapPattern pattern = new TapPattern(
                sizes.rows(),
                sizes.columns(),
                claimed.row(),
                claimed.column(),
                Math.toRadians(degrees),
                claimed.across(),
                claimed.along(),
                claimed.frequency(),
                claimed.phase());
        TapFit fit = pattern.fit(existing(claimed.channel()), sizes.numbers());
        nearest(claimed.channel(), true, fit.explained());
        SecondFilterWords words = new SecondFilterWords(fit.amplitudes());
        double cycles = claimed.frequency() * Math.min(extent, 4 * claimed.across());
        return new GaborFit(
                claimed.channel(),
                words.wave(cycles, claimed.frequency(), claimed.orientation()),
                words.sort(cycles),
                claimed.orientation(),
                claimed.frequency(),
                claimed.phase(),
                claimed.row(),
                claimed.column(),
                claimed.across(),
                claimed.along(),
                fit.amplitude(0),
                fit.amplitude(1),
                fit.amplitude(2),
                fit.explained(),
                fit.adjusted(),
                fit.criterion(),
                pattern.weaker());
    }

    /** @throws IllegalArgumentException if a number is out of its bounds, or another function of the kind is much nearer */
    public SpotFit spot(SpotFit claimed) {
        bounded(claimed.row(), claimed.column(), claimed.across(), claimed.along());
        within("angle", claimed.angle(), 0, claimed.across() == claimed.along() ? 0 : 180);
        within("across", claimed.across(), NARROWEST, claimed.along());
        TapPattern pattern = new TapPattern(
                sizes.rows(),
                sizes.columns(),
                claimed.row(),
                claimed.column(),
                Math.toRadians(claimed.angle()),
                claimed.across(),
                claimed.along(),
                0,
                0);
        TapFit fit = pattern.fit(existing(claimed.channel()), sizes.numbers() - 2);
        nearest(claimed.channel(), false, fit.explained());
        return new SpotFit(
                claimed.channel(),
                new SecondFilterWords(fit.amplitudes())
                        .spot(claimed.across(), claimed.along(), Math.max(sizes.rows(), sizes.columns()) / 2.0),
                claimed.angle(),
                claimed.row(),
                claimed.column(),
                claimed.across(),
                claimed.along(),
                fit.amplitude(0),
                fit.amplitude(1),
                fit.amplitude(2),
                fit.explained(),
                fit.adjusted(),
                fit.criterion());
    }

    private void bounded(double row, double column, double across, double along) {
        int extent = Math.max(sizes.rows(), sizes.columns());
        within("row", row, -0.5, sizes.rows() - 0.5);
        within("column", column, -0.5, sizes.columns() - 0.5);
        within("across", across, NARROWEST, extent);
        within("along", along, NARROWEST, extent);
    }

    private static void within(String name, double value, double low, double high) {
        // Negated so that NaN is never within.
        if (!(value >= low - ROUNDING && value <= high + ROUNDING)) {
            throw new IllegalArgumentException(
                    name + " is claimed to be " + value + ": expected " + low + " to " + high);
        }
    }

    private void nearest(int channel, boolean wave, double explained) {
        double best = found.computeIfAbsent(channel + (wave ? " wave" : " spot"), key -> searches.computeIfAbsent(
                        wave, any -> new FilterSearch(sizes.rows(), sizes.columns(), wave))
                .best(weights[channel]));
        if (best > explained + MARKEDLY) {
            throw new IllegalArgumentException("it explains " + explained + " of the squared weights, but another "
                    + (wave ? "Gabor function" : "spot") + " explains " + best);
        }
    }

    private double[] existing(int channel) {
        if (channel < 0 || channel >= weights.length) {
            throw new IllegalArgumentException("channel " + channel + ": expected 0 to " + (weights.length - 1));
        }
        return weights[channel];
    }
}
