package dev.because.neural.attribution.catalogue;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.coalition.SegmentMethod;
import dev.because.neural.attribution.gradient.NoiseTunnel;
import dev.because.neural.attribution.perturbation.WithinRegion;
import java.util.Set;
import java.util.function.Function;

/**
 * A method as it is offered.
 *
 * @param name its name
 * @param settings what it may be told, besides what concerns every method
 * @param meaning what one number of its array means, as a clause that follows "each number is", in which {@code {target}}
 *     stands for the number that is explained
 * @param maker makes it from what it is told
 */
public record CatalogueEntry(
        String name, Set<Setting> settings, String meaning, Function<Options, AttributionMethod> maker) {
    public CatalogueEntry {
        settings = Set.copyOf(settings);
    }

    /** The method, so told; it takes what concerns it, and noise and region concern all. */
    public AttributionMethod method(Options options) {
        AttributionMethod method = maker.apply(options);
        boolean keepsToRegion =
                method instanceof SegmentMethod && options.tunnel().average().isEmpty();
        AttributionMethod noisy = options.tunnel()
                .average()
                .<AttributionMethod>map(average ->
                        options.tunnel().around(method, average, options.draw().seed()))
                .orElse(method);
        return options.region()
                .filter(region -> !keepsToRegion) // its segments lie within it
                .<AttributionMethod>map(region -> new WithinRegion(noisy, region))
                .orElse(noisy);
    }

    /** What a number means when the method is so told, with {@code {target}} as in {@link #meaning()}. */
    public String meaning(Options options) {
        return options.tunnel()
                .average()
                .map(average -> told(average) + meaning)
                .orElse(meaning);
    }

    /** What is told of noisy copies, as the beginning of a clause that goes on with what is told of one. */
    static String told(NoiseTunnel.Average average) {
        return switch (average) {
            case MEAN -> "the mean, over noisy copies of the input, of ";
            case SQUARE -> "the mean of the square, over noisy copies of the input, of ";
            case VARIANCE -> "the variance, over noisy copies of the input, of ";
        };
    }
}
