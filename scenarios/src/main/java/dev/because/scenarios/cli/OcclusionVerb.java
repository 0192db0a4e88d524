package dev.because.scenarios.cli;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.explain.justification.Question;
import dev.because.explain.source.ModelReference;
import dev.because.explain.source.PictureOptions;
import dev.because.explain.source.PictureSubject;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.bench.OcclusionRow;
import dev.because.scenarios.bench.OcclusionSpeed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because bench occlusion [MODEL…]}. */
@Command(name = "occlusion", description = "How many windows a second, beside the whole network run anew for each?")
public final class OcclusionVerb implements Verb {
    @Parameters(arity = "0..*", paramLabel = "MODEL", description = "Networks (default: lenet5).")
    private List<String> models = List.of(ModelReference.EMBEDDED);

    @Option(names = "--rounds", paramLabel = "N", description = "Measurements of each way (default: 5).")
    private int rounds = 5;

    @Option(names = "--window", paramLabel = "N", description = "Rows and columns of a window (default: 8).")
    private int window = 8;

    @Option(names = "--stride", paramLabel = "N", description = "From one window to the next (default: 4).")
    private int stride = 4;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "For how many windows of a picture the whole network runs (default: 300).")
    private int sample = 300;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public int answer(Console console) {
        requirePositive("--rounds", rounds);
        requirePositive("--window", window);
        requirePositive("--sample", sample);
        if (stride < 1 || stride > window) {
            throw new BadInputException("--stride", String.valueOf(stride), "a whole number from 1 to " + window);
        }
        List<OcclusionRow> rows = new ArrayList<>();
        models.forEach(model -> rows.add(measure(console, model)));
        console.out().print(OcclusionSpeed.table(rows));
        return ANSWERED;
    }

    private static void requirePositive(String option, int value) {
        if (value < 1) {
            throw new BadInputException(option, String.valueOf(value), "1 or more");
        }
    }

    private OcclusionRow measure(Console console, String model) {
        PictureOptions options = PictureOptions.of(
                Question.of(PictureOptions.VERB, Map.of("model", model, "image", PictureOptions.DEFAULT_IMAGE)));
        try (PictureSubject subject = PictureSubject.open(options, Path.of(""), threads.threads())) {
            int least = Math.min(
                    subject.network().input().extent(0),
                    subject.network().input().extent(1));
            if (window > least) {
                throw new BadInputException("--window", String.valueOf(window), "at most " + least + " for " + model);
            }
            String name = String.valueOf(Path.of(model).getFileName());
            OcclusionSpeed speed = new OcclusionSpeed(subject.network(), name, subject.input(), window, stride, sample);
            try (Progress progress = new Progress(console, name, OcclusionSpeed.measurements(rounds))) {
                return speed.run(rounds, () -> progress.step(1));
            }
        }
    }
}
