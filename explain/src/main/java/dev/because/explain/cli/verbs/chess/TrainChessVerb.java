package dev.because.explain.cli.verbs.chess;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.options.SeedOption;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.explain.player.training.ChessRecipe;
import dev.because.explain.player.training.course.Course;
import dev.because.explain.player.training.label.LabelRecipe;
import dev.because.explain.player.training.strength.Exam;
import dev.because.explain.player.training.tower.Losses;
import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.NativeRuntime;
import dev.because.symbolic.game.search.Limit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code because train chess}. */
@Command(
        name = "chess",
        description = {
            "Trains a network that plays chess, in lc0's format.",
            "An engine labels positions of its own games; the network learns its policy and its evaluations, and then, if wanted,"
                    + " from games against itself. What was broken off goes on where it was."
        })
public final class TrainChessVerb implements Verb {
    @Option(names = "--out", paramLabel = "FILE", description = "The network to write (default: chess.pb.gz).")
    private Path out = Path.of("chess.pb.gz");

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "Labelled positions (default: chess-labels.txt); games are added to the last of several.")
    private List<Path> labels = new ArrayList<>();

    @Option(
            names = "--positions",
            paramLabel = "N",
            defaultValue = "300000",
            description = "How many labelled positions there shall be (default: ${DEFAULT-VALUE}).")
    private int positions;

    @Option(
            names = "--engine",
            paramLabel = "uci:PROGRAM",
            defaultValue = LabellingEngine.USUAL,
            description = "Who labels (default: ${DEFAULT-VALUE}).")
    private String engine = "";

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "How many nodes it looks at for each position (default: 1500).")
    private Optional<Long> nodes = Optional.empty();

    @Option(
            names = "--held-out",
            paramLabel = "FILE",
            description = "Positions that must not be learnt from: EPD, FEN, or a table of puzzles. May be repeated.")
    private List<Path> heldOut = new ArrayList<>();

    @Option(names = "--filters", paramLabel = "N", description = "Channels of the tower (default: 32).")
    private Optional<Integer> filters = Optional.empty();

    @Option(names = "--blocks", paramLabel = "N", description = "Residual blocks (default: 5).")
    private Optional<Integer> blocks = Optional.empty();

    @Option(names = "--steps", paramLabel = "N", description = "Steps of the optimiser (default: 5000).")
    private Optional<Integer> steps = Optional.empty();

    @Option(names = "--batch", paramLabel = "N", description = "Positions of each step (default: 128).")
    private Optional<Integer> batch = Optional.empty();

    @Option(names = "--rate", paramLabel = "R", description = "The highest learning rate (default: 0.002).")
    private Optional<Double> rate = Optional.empty();

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Steps in which the learning rate rises to it (default: 200).")
    private Optional<Integer> warmUp = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "STATE",
            description = "Goes on from the weights of an earlier training (its .state.npz) instead of random ones.")
    private Optional<Path> from = Optional.empty();

    @Option(
            names = "--self-play",
            paramLabel = "GAMES",
            defaultValue = "0",
            description = "Games against itself, from which it learns more; kept if it then beats what it was"
                    + " (default: ${DEFAULT-VALUE}).")
    private int selfPlay;

    @Option(
            names = "--exam",
            paramLabel = "EPD",
            description = "Problems that it is tried on in the end; they are held out of what it learns from.")
    private Optional<Path> exam = Optional.empty();

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
        LabellingEngine labeller = new LabellingEngine(engine);
        Course course = course();
        Course.Outcome outcome;
        try (TrainingProgress progress = new TrainingProgress(console)) {
            outcome = course.run(labeller::start, threads.threads(), progress);
        }
        Losses tested = outcome.trained().tested();
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s (%s, %,d parameters) plays the engine's move in %.1f%% of %,d positions that it had not seen.%n",
                        out,
                        outcome.trained().network(),
                        outcome.trained().parameters(),
                        100 * tested.hits(),
                        tested.count());
        outcome.provenance().improvement().ifPresent(round -> console.out()
                .printf(
                        "After %d games against itself it scored %s against what it was: %s.%n",
                        selfPlay, round.result(), round.isBetter() ? "kept" : "not kept"));
        outcome.provenance().policy().ifPresent(marks -> solved(console, marks, "its first choice"));
        outcome.provenance().search().ifPresent(marks -> solved(console, marks, "800 nodes"));
        return ANSWERED;
    }

    private static void solved(Console console, Exam.Marks marks, String by) {
        console.out().printf("It solves %d of %d problems by %s.%n", marks.solved(), marks.problems(), by);
    }

    private Course course() {
        AtLeast.require("--positions", positions, 1);
        AtLeast.require("--self-play", selfPlay, 0);
        nodes.ifPresent(number -> AtLeast.require("--nodes", number, 1));
        filters.ifPresent(number -> AtLeast.require("--filters", number, 1));
        blocks.ifPresent(number -> AtLeast.require("--blocks", number, 1));
        List<Path> without = new ArrayList<>(heldOut);
        exam.filter(file -> !heldOut.contains(file)).ifPresent(without::add);
        LabelRecipe labelling = LabelRecipe.standard().withSeed(seed.seed());
        return new Course(
                labels.isEmpty() ? List.of(Path.of("chess-labels.txt")) : labels,
                positions,
                nodes.map(number -> labelling.withLimit(Limit.nodes(number))).orElse(labelling),
                engine,
                without,
                recipe(),
                from,
                selfPlay,
                exam,
                out);
    }

    private ChessRecipe recipe() {
        ChessRecipe standard = ChessRecipe.standard();
        steps.ifPresent(number -> AtLeast.require("--steps", number, 1));
        batch.ifPresent(number -> AtLeast.require("--batch", number, 1));
        warmUp.ifPresent(number -> AtLeast.require("--warm-up", number, 0));
        if (rate.filter(number -> !(number > 0 && number < 1)).isPresent()) {
            throw new BadInputException("option --rate", String.valueOf(rate.get()), "a number between 0 and 1");
        }
        return new ChessRecipe(
                ChessRecipe.architecture(
                        filters.orElse(standard.architecture().filters()),
                        blocks.orElse(standard.architecture().blocks())),
                steps.orElse(standard.steps()),
                batch.orElse(standard.batch()),
                rate.orElse(standard.rate()),
                warmUp.orElse(standard.warmUp()),
                seed.seed(),
                standard.tested(),
                standard.targets());
    }
}
