package dev.because.explain.answer.filter;

import dev.because.explain.evidence.FilterEvidence;
import dev.because.explain.evidence.FilterEvidence.Colours;
import dev.because.explain.evidence.FilterEvidence.FittedFilter;
import dev.because.explain.evidence.FilterEvidence.FittedSpot;
import dev.because.explain.evidence.FilterEvidence.FittedWave;
import dev.because.explain.evidence.FilterEvidence.Gaussian;
import dev.because.neural.activation.filter.Blob;
import dev.because.neural.activation.filter.Envelope;
import dev.because.neural.activation.filter.Filter;
import dev.because.neural.activation.filter.FilterBank;
import dev.because.neural.activation.filter.FilterFit;
import dev.because.neural.activation.filter.FilterFitter;
import dev.because.neural.activation.filter.Fit;
import dev.because.neural.activation.filter.Gabor;
import dev.because.neural.activation.filter.Pattern;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import java.util.List;
import java.util.Optional;

/** Looks at the filters of a layer that see the picture itself. */
public final class FilterWitness {
    private FilterWitness() {}

    /**
     * What the filters of a layer look like; empty if it has none, or they do not see the picture itself.
     *
     * @param threads how many filters are worked on side by side; changes no number
     */
    public static Optional<FilterEvidence> measure(Network network, Layer layer, int threads) {
        return FilterBank.ifAny(network, layer).map(bank -> measure(bank, threads));
    }

    /** What some filters look like, at least one. */
    public static FilterEvidence measure(FilterBank bank, int threads) {
        Filter first = bank.filters().get(0);
        return new FilterEvidence(
                bank.layer(),
                first.rows(),
                first.columns(),
                first.colours(),
                new FilterFitter()
                        .fit(bank, threads).stream().map(FilterWitness::inWords).toList());
    }

    private static FittedFilter inWords(FilterFit fit) {
        Filter filter = fit.filter();
        Gabor gabor = fit.gabor().pattern();
        Blob blob = fit.blob().pattern();
        return new FittedFilter(
                filter.index(),
                new FittedWave(
                        FilterWords.of(filter, gabor),
                        FilterWords.sort(filter, gabor),
                        gabor.orientation(),
                        gabor.frequency(),
                        gabor.phase(),
                        fit.weakerSign(),
                        gaussian(gabor),
                        colours(gabor),
                        numbers(fit.gabor())),
                new FittedSpot(FilterWords.of(filter, blob), gaussian(blob), colours(blob), numbers(fit.blob())));
    }

    private static Gaussian gaussian(Pattern pattern) {
        Envelope envelope = pattern.envelope();
        return new Gaussian(
                envelope.row(),
                envelope.column(),
                Math.toDegrees(envelope.angle()),
                envelope.across(),
                envelope.along());
    }

    private static Colours colours(Pattern pattern) {
        List<Double> amplitudes = pattern.amplitudes();
        return amplitudes.size() == 1
                ? new Colours(amplitudes.get(0), amplitudes.get(0), amplitudes.get(0))
                : new Colours(amplitudes.get(0), amplitudes.get(1), amplitudes.get(2));
    }

    private static FilterEvidence.Fit numbers(Fit<?> fit) {
        return new FilterEvidence.Fit(fit.explained(), fit.adjusted(), fit.criterion());
    }
}
