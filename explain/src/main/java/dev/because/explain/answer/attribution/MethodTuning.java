package dev.because.explain.answer.attribution;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.catalogue.AttributionMethods;
import dev.because.neural.attribution.catalogue.CatalogueEntry;
import dev.because.neural.attribution.catalogue.Options;
import dev.because.neural.attribution.catalogue.Setting;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
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
 */
public record MethodTuning(Map<Setting, List<String>> given) {
    /** The methods whose map is of a layer, and who are told which. */
    private static final String OF_A_LAYER = "grad-cam";

    public MethodTuning {
        Map<Setting, List<String>> copy = new EnumMap<>(Setting.class);
        given.forEach((setting, texts) -> copy.put(setting, List.copyOf(texts)));
        given = Map.copyOf(copy);
    }

    /** Every method with its defaults, which are Captum's where it has some. */
    public static MethodTuning none() {
        return new MethodTuning(Map.of());
    }

    /**
     * A method that is ready to be asked.
     *
     * @param method the method
     * @param layer whose activations it attributes; empty for the input's values
     * @param meaning what one of its numbers means, with {@code {target}} for the number that is explained
     */
    public record Tuned(AttributionMethod method, Optional<Layer> layer, String meaning) {}

    /**
     * The method of that name, so tuned.
     *
     * @param relativeTo the folder from which the paths of files count
     * @throws BadInputException if there is no such method, or it cannot be told this
     */
    public Tuned method(String name, Path relativeTo, Network network) {
        CatalogueEntry entry = AttributionMethods.entry(name);
        refuseWhatDoesNotConcern(entry);
        Optional<Layer> named = text(Setting.LAYER).map(network::layer);
        Optional<Layer> attributed = named.filter(layer -> !entry.name().endsWith(OF_A_LAYER));
        Shape input = attributed.map(Network::inputBehind).orElse(network.input());
        Options read = new TuningReader(this, relativeTo, input).options(entry);
        Options options = named.map(layer -> read.at(layer.name())).orElse(read);
        return new Tuned(entry.method(options), attributed, entry.meaning(options));
    }

    private void refuseWhatDoesNotConcern(CatalogueEntry entry) {
        for (Setting setting : Setting.values()) {
            boolean concerns = setting.concernsAll()
                    || entry.settings().contains(setting)
                    || given.containsKey(Setting.NOISE) && setting.concernsNoise();
            if (given.containsKey(setting) && !concerns) {
                String others = AttributionMethods.concernedBy(setting);
                throw new BadInputException(
                        "--" + setting.word(),
                        "the method " + entry.name(),
                        setting.concernsNoise() ? others + ", or --noise" : others);
            }
        }
    }

    /** The text of a setting that is given; of several, the last. */
    Optional<String> text(Setting setting) {
        return Optional.ofNullable(given.get(setting)).map(texts -> texts.get(texts.size() - 1));
    }

    /** The seed of whatever is drawn. @throws BadInputException if that is no whole number */
    public long seed() {
        return text(Setting.SEED)
                .map(TuningReader::seed)
                .orElse(Options.defaults().draw().seed());
    }

    /** The same without a seed. */
    public MethodTuning withoutSeed() {
        Map<Setting, List<String>> others = new EnumMap<>(Setting.class);
        others.putAll(given);
        others.remove(Setting.SEED);
        return new MethodTuning(others);
    }

    /** How many rows the network is given at once. @throws BadInputException if that is no number, or none */
    int mostRows() {
        return TuningReader.whole(this, Setting.INTERNAL_BATCH, 1, Integer.MAX_VALUE)
                .orElse(Integer.MAX_VALUE);
    }
}
