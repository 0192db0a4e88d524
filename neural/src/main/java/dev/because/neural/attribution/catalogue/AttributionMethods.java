package dev.because.neural.attribution.catalogue;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.network.Spelling;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All methods by name: {@code gradient}, {@code integrated-gradients}, {@code occlusion}, … */
public final class AttributionMethods {
    private static final List<CatalogueEntry> ENTRIES = Stream.of(GradientEntries.all(), PerturbationEntries.all())
            .flatMap(List::stream)
            .toList();

    private AttributionMethods() {}

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

    /** All methods with their defaults, in the order in which they are listed to users. */
    public static List<AttributionMethod> all() {
        return all(Options.defaults());
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
