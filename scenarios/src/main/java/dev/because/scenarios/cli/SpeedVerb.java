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
import dev.because.scenarios.bench.AttributionSpeed;
import dev.because.scenarios.bench.SpeedRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because bench speed [MODEL…]}. */
@Command(name = "speed", description = "How many pictures a second does each attribution method explain?")
public final class SpeedVerb implements Verb {
    @Parameters(arity = "0..*", paramLabel = "MODEL", description = "Networks (default: lenet5).")
    private List<String> models = List.of(ModelReference.EMBEDDED);

    @Option(names = "--rounds", paramLabel = "N", description = "Measurements of each method (default: 5).")
    private int rounds = 5;

    @Option(names = "--seconds", paramLabel = "S", description = "The least time for each of them (default: 0.5).")
    private double seconds = 0.5;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public int answer(Console console) {
        if (rounds < 1) {
            throw new BadInputException("--rounds", String.valueOf(rounds), "1 or more");
        }
        List<SpeedRow> rows = new ArrayList<>();
        models.forEach(model -> rows.addAll(measure(console, model)));
        console.out().print(AttributionSpeed.table(rows));
        return ANSWERED;
    }

    private List<SpeedRow> measure(Console console, String model) {
        PictureOptions options = PictureOptions.of(
                Question.of(PictureOptions.VERB, Map.of("model", model, "image", PictureOptions.DEFAULT_IMAGE)));
        try (PictureSubject subject = PictureSubject.open(options, Path.of(""), threads.threads())) {
            String name = String.valueOf(Path.of(model).getFileName());
            AttributionSpeed speed = new AttributionSpeed(subject.network(), name, subject.input(), seconds);
            try (Progress progress = new Progress(console, name, speed.measurements(rounds))) {
                return speed.run(rounds, () -> progress.step(1));
            }
        }
    }
}
