package dev.because.explain.answer.cover;

import dev.because.explain.evidence.Raster;
import dev.because.explain.justification.Source;
import dev.because.explain.render.html.CoverPage;
import dev.because.neural.attribution.perturbation.OcclusionSheet;
import dev.because.neural.network.Labels;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A picture with what a network makes of it for each place of a cover.
 *
 * @param options what was asked
 * @param picture the picture as the network saw it
 * @param labels the names of the classes
 * @param sheet the numbers
 * @param sources the files
 */
public record CoveredPicture(
        CoverOptions options, Raster picture, Labels labels, OcclusionSheet sheet, List<Source> sources) {
    public CoveredPicture {
        sources = List.copyOf(sources);
    }

    /** What the sheet shows, in sentences. */
    public List<String> sentences() {
        return CoverSentences.of(this);
    }

    /** Rows × columns of places × the channel's total activation, the class's score, and the number of the winning class. */
    public Tensor values() {
        return sheet.values();
    }

    /** The page: sentences, a map for each of the three numbers, and what the colours mean. */
    public String html() {
        Map<String, String> asked = new TreeMap<>(
                Map.of("image", options.image(), "model", options.model().model(), "layer", options.layer()));
        Window window = sheet.windows().get(0);
        asked.put("window", window.height() + " × " + window.width());
        options.target().ifPresent(target -> asked.put("target", target));
        CoverFigures figures = new CoverFigures(this);
        return new CoverPage(
                        "What does the network make of this picture with a part of it covered?",
                        asked,
                        sentences(),
                        figures.all(),
                        figures.key(),
                        sources)
                .html();
    }

    /** The name of a class. */
    String label(int index) {
        return labels.shortName(index);
    }
}
