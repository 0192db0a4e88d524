package dev.because.explain.cli.verbs;

import dev.because.neural.network.BadInputException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether an occlusion sheet is wanted in place of an attribution, and of which layer. */
public final class SheetChoices {
    @Option(
            names = "--sheet",
            description =
                    "An occlusion sheet in place of a method: for each place of the cover (--window, --stride, --fill),"
                            + " the total activation of the layer's strongest channel, the score of the class, and the class that"
                            + " wins. --out FILE.npy takes rows x columns x these three.")
    private boolean sheet;

    @Option(names = "--layer", paramLabel = "LAYER", description = "Of --sheet: a layer whose units have places.")
    private Optional<String> layer = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "Of --sheet: a page with the three maps.")
    private Optional<Path> html = Optional.empty();

    boolean isWanted() {
        if (!sheet && (layer.isPresent() || html.isPresent())) {
            throw new BadInputException(layer.isPresent() ? "--layer" : "--html", "no --sheet", "it with --sheet only");
        }
        return sheet;
    }

    String layer() {
        return layer.orElseThrow(() -> new BadInputException(
                "--sheet", "no --layer", "--layer LAYER; `because neurons MODEL --list` prints those that there are"));
    }

    Optional<Path> html() {
        return html;
    }
}
