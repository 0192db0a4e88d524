package dev.because.neural.attribution.catalogue;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Baseline;
import dev.because.neural.attribution.coalition.Hiding;
import dev.because.neural.attribution.gradient.IntegratedGradients;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.attribution.perturbation.WithinRegion;
import dev.because.neural.attribution.segmentation.Region;
import dev.because.neural.attribution.segmentation.Segmentation;
import dev.because.neural.attribution.surrogate.Likeness;
import dev.because.neural.attribution.surrogate.Penalty;
import dev.because.neural.network.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All methods by name: {@code gradient}, {@code integrated-gradients}, {@code occlusion}, … */
public final class AttributionMethods {
    private static final List<CatalogueEntry> ENTRIES = Stream.of(GradientEntries.all(), PerturbationEntries.all())
            .flatMap(List::stream)
            .toList();

    private AttributionMethods() {}

    /**
     * What methods may be told, a part for each family of them; each takes what concerns it.
     *
     * @param path of methods that follow a way from the baseline
     * @param windows of occlusion
     * @param draw of methods that hide segments or draw at random
     * @param baselines of whatever needs one; what is attributed is the mean over them
     * @param region within which all methods attribute; empty for everywhere
     */
    public record Options(Path path, Windows windows, Draw draw, List<Baseline> baselines, Optional<Region> region) {
        public Options {
            baselines = List.copyOf(baselines);
        }

        /**
         * @param steps at how many points of the way the gradient is taken
         * @param rule where these points are and what they weigh
         */
        public record Path(int steps, Quadrature rule) {}

        /**
         * @param size rows and columns of an occluding window
         * @param stride from one window to the next
         * @param fill of occluded pixels
         */
        public record Windows(int size, int stride, Fill fill) {}

        /**
         * @param segmentation the parts that are hidden; empty for what suits the method
         * @param samples how many times is drawn; empty for what suits the method
         * @param seed of what is drawn
         * @param distance of LIME's samples from the picture
         * @param penalty of LIME's linear model
         */
        public record Draw(
                Optional<Segmentation> segmentation,
                OptionalInt samples,
                long seed,
                Likeness.Distance distance,
                Penalty penalty) {}

        /** Captum's defaults, windows of 8 × 8 pixels every 4, and about 50 superpixels where pictures are divided. */
        public static Options defaults() {
            return new Options(
                    new Path(IntegratedGradients.DEFAULT_STEPS, Quadrature.GAUSS_LEGENDRE),
                    new Windows(8, 4, new Fill.Value(0)),
                    new Draw(Optional.empty(), OptionalInt.empty(), 0, Likeness.Distance.COSINE, new Penalty.Ridge(1)),
                    Baseline.ZERO,
                    Optional.empty());
        }

        public Options with(Path other) {
            return new Options(other, windows, draw, baselines, region);
        }

        public Options with(Windows other) {
            return new Options(path, other, draw, baselines, region);
        }

        public Options with(Draw other) {
            return new Options(path, windows, other, baselines, region);
        }

        public Options with(List<Baseline> others) {
            return new Options(path, windows, draw, others, region);
        }

        public Options within(Region place) {
            return new Options(path, windows, draw, baselines, Optional.of(place));
        }

        int samples(int usual) {
            return draw.samples().orElse(usual);
        }

        /** How segments are hidden; those of a region lie in it, so that nothing outside is ever changed. */
        Hiding hiding(Segmentation usual) {
            Segmentation whole = draw.segmentation().orElse(usual);
            return new Hiding(region.map(whole::within).orElse(whole), baselines);
        }

        /** A method that knows nothing of regions, kept within one. */
        AttributionMethod inRegion(AttributionMethod method) {
            return region.<AttributionMethod>map(place -> new WithinRegion(method, place))
                    .orElse(method);
        }
    }

    /** All methods as they are offered, in the order in which they are listed to users. */
    public static List<CatalogueEntry> entries() {
        return ENTRIES;
    }

    /** The names of all methods. */
    public static List<String> names() {
        return ENTRIES.stream().map(CatalogueEntry::name).toList();
    }

    /** The names of the methods that a setting concerns, in words. */
    public static String concernedBy(Setting setting) {
        return ENTRIES.stream()
                .filter(entry -> entry.settings().contains(setting))
                .map(CatalogueEntry::name)
                .collect(Collectors.joining(", "));
    }

    /** All methods, in the order in which they are listed to users. */
    public static List<AttributionMethod> all(Options options) {
        return ENTRIES.stream().map(entry -> entry.method(options)).toList();
    }

    /**
     * The entry of that name.
     *
     * @throws dev.because.neural.network.BadInputException if there is none, naming the nearest
     */
    public static CatalogueEntry entry(String name) {
        return Spelling.choose("method", name, ENTRIES, CatalogueEntry::name);
    }

    /**
     * The method of that name.
     *
     * @throws dev.because.neural.network.BadInputException if there is none, naming the nearest
     */
    public static AttributionMethod named(String name, Options options) {
        return entry(name).method(options);
    }

    /** The method of that name with its defaults. */
    public static AttributionMethod named(String name) {
        return named(name, Options.defaults());
    }
}
