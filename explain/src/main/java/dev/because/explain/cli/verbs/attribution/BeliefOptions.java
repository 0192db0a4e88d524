package dev.because.explain.cli.verbs.attribution;

import dev.because.explain.answer.attribution.AttributionOptions;
import dev.because.explain.answer.trust.BelieveAttribution;
import dev.because.explain.answer.trust.BelievedAttribution;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.OutputFiles;
import dev.because.explain.cli.console.Progress;
import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether an attribution is to be judged in place of written. */
public final class BeliefOptions {
    @Option(
            names = "--report",
            description = "Print how far the method can be believed on this input, in place of an attribution; with"
                    + " --method all, how far each can.")
    private boolean report;

    @Option(names = "--html", paramLabel = "FILE", description = "Of the report: write a page with its curves.")
    private Optional<Path> html = Optional.empty();

    boolean report() {
        return report;
    }

    /** @throws BadInputException if files are named that do not belong to what is asked */
    void require(List<Path> out) {
        if (report && !out.isEmpty()) {
            throw new BadInputException("--report", "--out " + out.get(0), "--html FILE, or no file");
        }
        if (!report && html.isPresent()) {
            throw new BadInputException("--html", html.get().toString(), "--report beside it");
        }
        if (!report && out.isEmpty()) {
            throw new BadInputException("--out", "nothing", "a file that ends in .npy or .png (or --report)");
        }
    }

    /** Judges, prints the table and the verdict, and writes the page. */
    void answer(AttributionOptions options, int threads, Console console) throws IOException {
        try (OutputFiles files = new OutputFiles()) {
            html.ifPresent(files::reserve);
            BelievedAttribution believed =
                    new BelieveAttribution().believe(options, Path.of(""), threads, steps -> progress(console, steps));
            if (html.isPresent()) {
                files.write(html.get(), believed.html().getBytes(StandardCharsets.UTF_8));
            }
            files.commit();
            console.out().print(believed.text());
        }
    }

    private static BelieveAttribution.Progress progress(Console console, long steps) {
        Progress shown = new Progress(console, "report", steps);
        return new BelieveAttribution.Progress() {
            @Override
            public void step() {
                shown.step();
            }

            @Override
            public void close() {
                shown.close();
            }
        };
    }
}
