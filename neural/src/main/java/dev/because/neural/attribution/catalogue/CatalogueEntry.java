package dev.because.neural.attribution.catalogue;

import dev.because.neural.attribution.AttributionMethod;
import java.util.Set;
import java.util.function.Function;

/**
 * A method as it is offered.
 *
 * @param name its name
 * @param settings what it may be told
 * @param meaning what one number of its array means, as a clause that follows "each number is", in which {@code {target}}
 *     stands for the number that is explained
 * @param maker makes it from what it is told
 */
public record CatalogueEntry(
        String name,
        Set<Setting> settings,
        String meaning,
        Function<AttributionMethods.Options, AttributionMethod> maker) {
    public CatalogueEntry {
        settings = Set.copyOf(settings);
    }

    /** The method, so told; it takes what concerns it. */
    public AttributionMethod method(AttributionMethods.Options options) {
        return maker.apply(options);
    }
}
