package dev.because.explain.answer.filter;

import dev.because.explain.evidence.FilterEvidence;
import dev.because.explain.evidence.FilterEvidence.FittedFilter;
import dev.because.neural.activation.filter.Filter;
import dev.because.neural.activation.filter.FilterBank;
import dev.because.neural.activation.filter.FilterFit;
import dev.because.neural.activation.filter.FilterFitter;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
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
        return new FittedFilter(
                fit,
                FilterWords.of(fit.filter(), fit.gabor().pattern()),
                FilterWords.sort(fit.filter(), fit.gabor().pattern()),
                FilterWords.of(fit.filter(), fit.blob().pattern()));
    }
}
