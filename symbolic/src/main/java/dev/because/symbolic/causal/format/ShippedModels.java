package dev.because.symbolic.causal.format;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.format.source.ModelSource;
import dev.because.symbolic.logic.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Models that need no file: the patient of McAllester's lecture with flu or strep, with leaks and without, and the chest
 * clinic of Lauritzen and Spiegelhalter (1988).
 */
public final class ShippedModels {
    private static final String FOLDER = "/dev/because/symbolic/causal/";
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("flu", "flu.yaml");
        FILES.put("flu-without-leaks", "flu-without-leaks.yaml");
        FILES.put("asia", "asia.bif");
    }

    private ShippedModels() {}

    /** What they are called: {@code flu}, {@code flu-without-leaks}, {@code asia}. */
    public static List<String> names() {
        return List.copyOf(FILES.keySet());
    }

    /** The model of that name. @throws BadInputException if there is none */
    public static BayesianNetwork read(String name) {
        return ModelReader.read(source(name));
    }

    /** The file of the model of that name, as it is shipped. @throws BadInputException if there is none */
    public static ModelSource source(String name) {
        String file = FILES.get(name);
        if (file == null) {
            throw new BadInputException(
                    name, "no shipped model of that name", "one of " + String.join(", ", FILES.keySet()));
        }
        try (InputStream in = Objects.requireNonNull(ShippedModels.class.getResourceAsStream(FOLDER + file), file)) {
            return ModelSource.of(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
