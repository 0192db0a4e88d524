package dev.because.symbolic.causal.format;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.format.bif.BifReader;
import dev.because.symbolic.causal.format.causes.CauseEffectReader;
import dev.because.symbolic.causal.format.source.ModelSource;
import dev.because.symbolic.logic.BadInputException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a causal model of whichever format, found out by what the file begins with, and by its ending where that leaves it open. */
public final class ModelReader {
    private static final Pattern BIF =
            Pattern.compile("\\s*(?:(?:network|variable|probability|property)\\b|//|/\\*).*");
    private static final Pattern YAML = Pattern.compile("(?m)^(?:model|assumed|causes|effects|---)\\s*(?::|$)");
    private static final int LOOKED_AT = 1 << 16;

    private ModelReader() {}

    /**
     * The model of a file: BIF or YAML, packed with gzip or not.
     *
     * @throws BadInputException in one line, with the file's, if it cannot be read
     */
    public static BayesianNetwork read(Path file) {
        return read(ModelSource.open(file));
    }

    /** The model of a source. @throws BadInputException in one line, with the source's, if it cannot be read */
    public static BayesianNetwork read(ModelSource source) {
        String ending = source.name()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.gz$", "")
                .replaceFirst(".*\\.", "");
        return switch (ending) {
            case "bif" -> BifReader.read(source);
            case "yaml", "yml" -> CauseEffectReader.read(source);
            default -> byContent(source);
        };
    }

    private static BayesianNetwork byContent(ModelSource source) {
        String text = source.text("a causal model");
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        if (BIF.matcher(start.stripLeading().lines().findFirst().orElse("")).matches()) {
            return BifReader.read(source);
        }
        if (YAML.matcher(start).find()) {
            return CauseEffectReader.read(source);
        }
        throw new BadInputException(source.name(), "a file of no known format", "BIF or YAML");
    }
}
