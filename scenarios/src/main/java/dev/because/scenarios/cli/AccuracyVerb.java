package dev.because.scenarios.cli;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.neural.data.card.ModelCards;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Network;
import dev.because.neural.tensorflow.ModelFile;
import dev.because.scenarios.bench.PhotographAccuracy;
import dev.because.scenarios.bench.Photographs;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because bench accuracy MODEL…}. */
@Command(name = "accuracy", description = "How often do networks call photographs right?")
public final class AccuracyVerb implements Verb {
    @Parameters(arity = "1..*", paramLabel = "MODEL", description = "Networks of ImageNet's classes.")
    private List<Path> models = List.of();

    @Option(
            names = "--photos",
            paramLabel = "FOLDER",
            required = true,
            description = "Photographs named by WordNet id.")
    private Path folder = Path.of("");

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public int answer(Console console) {
        Photographs photographs = Photographs.in(folder);
        console.out().printf("%-32s %8s %7s %7s%n", "model", "pictures", "top-1", "top-5");
        for (Path model : models) {
            PhotographAccuracy accuracy = measure(console, photographs, model);
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%-32s %8d %7.3f %7.3f%n",
                            model.getFileName(),
                            accuracy.pictures(),
                            accuracy.top1(),
                            accuracy.top5());
        }
        return ANSWERED;
    }

    private PhotographAccuracy measure(Console console, Photographs photographs, Path model) {
        var card = ModelCards.forModel(model, Optional.empty())
                .orElseThrow(
                        () -> new BadInputException(model.toString(), "no card", "one beside it, or a known model"));
        try (Network network = ModelFile.open(model, card, threads.threads());
                Progress progress = new Progress(
                        console,
                        String.valueOf(model.getFileName()),
                        photographs.files().size())) {
            return PhotographAccuracy.of(network, photographs, progress::step);
        }
    }
}
