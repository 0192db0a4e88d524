package dev.because.symbolic.causal.format;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.format.bif.BifReader;
import dev.because.symbolic.causal.format.causes.CauseEffectReader;
import dev.because.symbolic.causal.format.disease.DiseaseSymptomTable;
import dev.because.symbolic.causal.format.source.ModelSource;
import dev.because.symbolic.causal.format.xmlbif.XmlBifReader;
import dev.because.symbolic.logic.BadInputException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads a causal model of whichever format. What a file begins with decides where that is plain (a workbook, XML), then the
 * file's ending, then what its text looks like.
 */
public final class ModelReader {
    private static final Pattern BIF =
            Pattern.compile("\\s*(?:(?:network|variable|probability|property)\\b|//|/\\*).*", Pattern.DOTALL);
    private static final Pattern YAML = Pattern.compile("(?m)^(?:model|assumed|causes|effects|---)\\s*(?::|$)");
    private static final String FORMATS = "BIF, XMLBIF, YAML with causes and effects, or a table as xlsx or csv";
    private static final int LOOKED_AT = 1 << 12;

    private ModelReader() {}

    /**
     * The model of a file: {@code .bif}, {@code .xml} or {@code .xmlbif}, {@code .yaml} or {@code .yml}, {@code .xlsx},
     * {@code .csv}, packed with gzip or not. A table of diseases and symptoms is read with
     * {@linkplain dev.because.symbolic.causal.format.disease.Assumptions#USUAL the usual assumptions}.
     *
     * @throws BadInputException in one line, with the file's, if it cannot be read
     */
    public static BayesianNetwork read(Path file) {
        return read(ModelSource.open(file));
    }

    /** The model of a source. @throws BadInputException in one line, with the source's, if it cannot be read */
    public static BayesianNetwork read(ModelSource source) {
        if (source.isZip()) {
            return DiseaseSymptomTable.read(source).network();
        }
        if (source.isXml()) {
            return XmlBifReader.read(source);
        }
        String ending = source.name()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.gz$", "")
                .replaceFirst("(?s).*\\.", "");
        return switch (ending) {
            case "bif" -> BifReader.read(source);
            case "yaml", "yml" -> CauseEffectReader.read(source);
            case "xml", "xmlbif" -> XmlBifReader.read(source);
            case "csv" -> DiseaseSymptomTable.read(source).network();
            case "xlsx" ->
                throw new BadInputException(source.name(), "a file that is no workbook", "a table of diseases as xlsx");
            default -> byText(source);
        };
    }

    private static BayesianNetwork byText(ModelSource source) {
        String text = source.text(FORMATS);
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        if (BIF.matcher(start).matches()) {
            return BifReader.read(source);
        }
        if (YAML.matcher(start).find()) {
            return CauseEffectReader.read(source);
        }
        throw new BadInputException(source.name(), "a file of no known format", FORMATS);
    }
}
