package dev.because.scenarios.cli;

import dev.because.explain.answer.sheet.ChannelSurvey;
import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.explain.source.ModelReference;
import dev.because.neural.activation.stimulus.DigitPictures;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.bench.PassSpeed;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because bench neurons MODEL}. */
@Command(name = "neurons", description = "What does a pass over pictures cost beside the bare forward pass?")
public final class PassVerb implements Verb {
    @Parameters(arity = "0..1", paramLabel = "MODEL", description = "The network (default: lenet5).")
    private String model = ModelReference.EMBEDDED;

    @Option(names = "--layer", paramLabel = "LAYER", required = true, description = "The layer that is asked about.")
    private String layer = "";

    @Option(names = "--data", paramLabel = "FOLDER", description = "The pictures (default: digits).")
    private String data = DigitPictures.NAME;

    @Option(names = "--rounds", paramLabel = "N", description = "Measurements that count (default: 5).")
    private int rounds = 5;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public int answer(Console console) {
        if (rounds < 1) {
            throw new BadInputException("--rounds", String.valueOf(rounds), "1 or more");
        }
        try (ChannelSurvey survey =
                        ChannelSurvey.open(ModelReference.of(model), layer, data, Path.of(""), threads.threads());
                Progress progress = new Progress(console, "rounds", rounds + 1L)) {
            PassSpeed speed =
                    new PassSpeed(survey.model().network(), survey.pass(), survey.pictures(), threads.threads());
            List<PassSpeed.Round> measured = speed.run(rounds, progress::step);
            console.out()
                    .print(PassSpeed.table(measured, survey.pictures().paths().size()));
        }
        return ANSWERED;
    }
}
