package dev.because.explain.cli.verbs.chess;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.options.SeedOption;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.explain.player.nnue.ValueNetwork;
import dev.because.explain.player.training.label.LabelRecipe;
import dev.because.explain.player.training.value.ValueCourse;
import dev.because.explain.player.training.value.ValueRecipe;
import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.NativeRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code because train chess-values}. */
@Command(
        name = "chess-values",
        description = {
            "Trains the small network that corrects the alpha-beta search's evaluation.",
            "An engine rates every move of positions from its own games; the network learns what the quiet ones after them are worth beyond"
                    + " what counting says. Rating that was broken off goes on where it was."
        })
public final class TrainValuesVerb implements Verb {
    @Option(names = "--out", paramLabel = "FILE", description = "The network to write (default: chess-values.gz).")
    private Path out = Path.of("chess-values.gz");

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "Rated positions (default: chess-values.txt); games are added to the last of several.")
    private List<Path> labels = new ArrayList<>();

    @Option(
            names = "--positions",
            paramLabel = "N",
            defaultValue = "300000",
            description =
                    "How many rated positions there shall be; each teaches about ten (default: ${DEFAULT-VALUE}).")
    private int positions;

    @Option(
            names = "--engine",
            paramLabel = "uci:PROGRAM",
            defaultValue = LabellingEngine.USUAL,
            description = "Who rates (default: ${DEFAULT-VALUE}).")
    private String engine = "";

    @Option(
            names = "--held-out",
            paramLabel = "FILE",
            description = "Positions that must not be learnt from: EPD, FEN, or a table of puzzles. May be repeated.")
    private List<Path> heldOut = new ArrayList<>();

    @Option(names = "--hidden", paramLabel = "N", description = "Hidden units a side (default: 256).")
    private Optional<Integer> hidden = Optional.empty();

    @Option(names = "--steps", paramLabel = "N", description = "Steps of the optimiser (default: 12000).")
    private Optional<Integer> steps = Optional.empty();

    @Option(names = "--batch", paramLabel = "N", description = "Positions of each step (default: 8192).")
    private Optional<Integer> batch = Optional.empty();

    @Option(names = "--rate", paramLabel = "R", description = "The highest learning rate (default: 0.001).")
    private Optional<Double> rate = Optional.empty();

    @Option(
            names = "--match",
            paramLabel = "PAIRS",
            defaultValue = "50",
            description =
                    "Pairs of games of a search with it against one without, for the record (default: ${DEFAULT-VALUE}).")
    private int pairs;

    @Mixin
    private SeedOption seed = new SeedOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public void warmUp() {
        NativeRuntime.warmUp();
    }

    @Override
    public int answer(Console console) {
        ValueCourse course = course();
        LabellingEngine labeller = new LabellingEngine(engine);
        ValueCourse.Outcome outcome;
        try (ValueProgress progress = new ValueProgress(console)) {
            outcome = course.run(labeller::start, threads.threads(), progress);
        }
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s: on %,d positions of games that it had not seen, the mean squared error of the expected result is %.5f,"
                                + " and %.5f by counting alone.%n",
                        out,
                        outcome.losses().positions(),
                        outcome.losses().corrected(),
                        outcome.losses().counted());
        outcome.match().ifPresent(match -> console.out()
                .printf(
                        Locale.ROOT,
                        "A search with it scored %s against one without, both of 10,000 nodes a move.%n",
                        match));
        return ANSWERED;
    }

    private ValueCourse course() {
        AtLeast.require("--positions", positions, 1);
        AtLeast.require("--match", pairs, 0);
        hidden.ifPresent(number -> AtLeast.require("--hidden", number, 1));
        if (hidden.filter(number -> number > ValueNetwork.MOST_HIDDEN).isPresent()) {
            throw new BadInputException(
                    "option --hidden", String.valueOf(hidden.get()), "at most " + ValueNetwork.MOST_HIDDEN);
        }
        steps.ifPresent(number -> AtLeast.require("--steps", number, 1));
        batch.ifPresent(number -> AtLeast.require("--batch", number, 1));
        if (rate.filter(number -> !(number > 0 && number < 1)).isPresent()) {
            throw new BadInputException("option --rate", String.valueOf(rate.get()), "a number between 0 and 1");
        }
        ValueRecipe standard = ValueRecipe.standard();
        ValueRecipe recipe = new ValueRecipe(
                hidden.orElse(standard.hidden()),
                steps.orElse(standard.steps()),
                batch.orElse(standard.batch()),
                rate.orElse(standard.rate()),
                standard.warmUp(),
                seed.seed(),
                standard.tested());
        return new ValueCourse(
                labels.isEmpty() ? List.of(Path.of("chess-values.txt")) : labels,
                positions,
                LabelRecipe.values().withSeed(seed.seed()),
                engine,
                heldOut,
                recipe,
                pairs,
                out);
    }
}
