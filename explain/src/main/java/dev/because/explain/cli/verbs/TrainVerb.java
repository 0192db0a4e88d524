package dev.because.explain.cli.verbs;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.explain.cli.options.SeedOption;
import dev.because.explain.cli.verbs.chess.TrainChessVerb;
import dev.because.explain.cli.verbs.chess.TrainValuesVerb;
import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.NativeRuntime;
import dev.because.neural.training.EpochReport;
import dev.because.neural.training.Provenance;
import dev.because.neural.training.TrainingListener;
import dev.because.neural.training.TrainingRecipe;
import dev.because.neural.training.TrainingRun;
import dev.because.neural.training.architecture.Lenet5;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because train RECIPE}. */
@Command(
        name = "train",
        description = "What does training do? Trains a network from a recipe.",
        subcommands = {TrainChessVerb.class, TrainValuesVerb.class})
public final class TrainVerb implements Verb {
    @Parameters(arity = "0..1", paramLabel = "RECIPE", description = "lenet5")
    private String recipe = "";

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The four IDX files of MNIST ('because data mnist' brings them).")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "The model to write (default: RECIPE.pb).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--epochs", paramLabel = "N", description = "How often every picture is seen (default: 20).")
    private Optional<Integer> epochs = Optional.empty();

    @Mixin
    private SeedOption seed = new SeedOption();

    @Override
    public void warmUp() {
        NativeRuntime.warmUp();
    }

    @Override
    public int answer(Console console) {
        if (!recipe.equals("lenet5")) {
            throw new BadInputException(
                    "train",
                    recipe.isEmpty() ? "no recipe" : "the unknown recipe " + recipe,
                    "lenet5, chess or chess-values");
        }
        Path folder = data.orElseThrow(() -> new BadInputException(
                "option --data",
                "none",
                "a folder with the four IDX files of MNIST ('because data mnist' brings them)"));
        Path model = out.orElse(Path.of(recipe + ".pb"));
        TrainingRecipe asked = recipe();
        Provenance provenance;
        int steps = asked.epochs() * asked.stepsPerEpoch();
        try (Progress progress = new Progress(console, "training", steps)) {
            provenance = TrainingRun.train(new Lenet5(), asked, folder, model, listener(console, progress));
        }
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s has %,d parameters and calls %.2f%% of %,d test pictures right after %d epochs.%n",
                        model,
                        provenance.parameters(),
                        100 * provenance.accuracy(),
                        provenance.tested(),
                        asked.epochs());
        return ANSWERED;
    }

    private TrainingRecipe recipe() {
        TrainingRecipe standard = TrainingRecipe.lenet5().withSeed(seed.seed());
        try {
            return epochs.map(standard::withEpochs).orElse(standard);
        } catch (IllegalArgumentException e) {
            throw new BadInputException("--epochs", String.valueOf(epochs.orElse(0)), "at least 1");
        }
    }

    private static TrainingListener listener(Console console, Progress progress) {
        return new TrainingListener() {
            @Override
            public void step(int done, int total) {
                progress.step();
            }

            @Override
            public void epoch(EpochReport report) {
                if (!console.interactive()) {
                    console.err()
                            .printf(
                                    Locale.ROOT,
                                    "epoch %d of %d: loss %.4f, %.2f%% of the training pictures right%n",
                                    report.epoch(),
                                    report.epochs(),
                                    report.loss(),
                                    100 * report.accuracy());
                }
            }
        };
    }
}
