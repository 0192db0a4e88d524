package dev.because.explain.answer;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.catalogue.AttributionMethods;
import dev.because.neural.attribution.catalogue.CatalogueEntry;
import dev.because.neural.attribution.catalogue.Setting;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Network;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a method of attribution is told, in the words of the command; what is not given has its default. A setting that
 * does not concern the method is refused.
 *
 * @param given the texts of each setting that is given; all but the baseline take one
 * @param mask the file of a region within which is attributed; empty for everywhere
 * @param internalBatch how many rows the network is given at once; empty for what suits it
 */
public record MethodTuning(Map<Setting, List<String>> given, Optional<String> mask, Optional<Integer> internalBatch) {
    public MethodTuning {
        Map<Setting, List<String>> copy = new EnumMap<>(Setting.class);
        given.forEach((setting, texts) -> copy.put(setting, List.copyOf(texts)));
        given = Map.copyOf(copy);
    }

    /** Every method with its defaults, which are Captum's where it has some. */
    public static MethodTuning none() {
        return new MethodTuning(Map.of(), Optional.empty(), Optional.empty());
    }

    /**
     * The method of that name, so tuned.
     *
     * @param relativeTo the folder from which the paths of files count
     * @throws BadInputException if there is no such method, or it cannot be told this
     */
    AttributionMethod method(String name, Path relativeTo, Network network) {
        CatalogueEntry entry = AttributionMethods.entry(name);
        refuseWhatDoesNotConcern(entry);
        AttributionMethods.Options options = new TuningReader(this, relativeTo, network).options(entry);
        return entry.method(options);
    }

    private void refuseWhatDoesNotConcern(CatalogueEntry entry) {
        for (Setting setting : Setting.values()) {
            if (given.containsKey(setting) && !entry.settings().contains(setting)) {
                throw new BadInputException(
                        "--" + setting.word(), "the method " + entry.name(), AttributionMethods.concernedBy(setting));
            }
        }
    }

    /** How many rows the network is given at once. @throws BadInputException if it is none */
    int mostRows() {
        int rows = internalBatch.orElse(Integer.MAX_VALUE);
        if (rows < 1) {
            throw new BadInputException("--internal-batch", String.valueOf(rows), "a whole number from 1");
        }
        return rows;
    }
}
