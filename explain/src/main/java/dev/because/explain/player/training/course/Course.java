package dev.because.explain.player.training.course;

import dev.because.explain.player.NetworkEvaluator;
import dev.because.explain.player.lc0.Lc0Network;
import dev.because.explain.player.lc0.Lc0Writer;
import dev.because.explain.player.training.ChessRecipe;
import dev.because.explain.player.training.ChessTraining;
import dev.because.explain.player.training.ChessTraining.Trained;
import dev.because.explain.player.training.Lesson;
import dev.because.explain.player.training.TrainingState;
import dev.because.explain.player.training.label.HeldOut;
import dev.because.explain.player.training.label.LabelFile;
import dev.because.explain.player.training.label.LabelRecipe;
import dev.because.explain.player.training.label.Labelling;
import dev.because.explain.player.training.selfplay.Improvement;
import dev.because.explain.player.training.strength.Exam;
import dev.because.explain.player.training.tower.TowerParameters;
import dev.because.neural.data.OutputFile;
import dev.because.neural.network.Tensor;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.puct.Constants;
import dev.because.symbolic.game.search.puct.Puct;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is to be done.
 *
 * @param labels files of labelled positions, at least one; games are added to the last one
 * @param positions how many there shall be in all files together
 * @param labelling how games are played
 * @param labeller who labels, for the record
 * @param heldOut files of positions that must not be learnt from
 * @param recipe of the training
 * @param from the state of an earlier training to go on from; empty to begin with random weights
 * @param selfPlay games of self-play after the training; 0 for none
 * @param exam problems that the network is tried on in the end
 * @param out the network's file; beside it come {@code .provenance.yaml}, and {@code .state.npz} from which a training that was broken
 *     off goes on
 */
public record Course(
        List<Path> labels,
        int positions,
        LabelRecipe labelling,
        String labeller,
        List<Path> heldOut,
        ChessRecipe recipe,
        Optional<Path> from,
        int selfPlay,
        Optional<Path> exam,
        Path out) {
    private static final int SEARCH = 800;
    /** Steps of training after self-play, and pairs of games that decide whether it was for the better. */
    private static final int STEPS_AFTER = 200;

    private static final int PAIRS = 30;

    public Course {
        labels = List.copyOf(labels);
        heldOut = List.copyOf(heldOut);
    }

    /** What became of it. */
    public record Outcome(Trained trained, ChessProvenance provenance) {}

    /**
     * Does it. Whatever was finished when it was broken off is not done again.
     *
     * @param engine starts an engine that labels; called only if labels are missing
     * @param threads how many engines label side by side
     * @throws dev.because.neural.network.BadInputException if a file cannot be used
     * @throws dev.because.symbolic.logic.BadInputException if the engine cannot
     */
    public Outcome run(Supplier<? extends Engine> engine, int threads, CourseListener listener) {
        HeldOut without = HeldOut.read(heldOut);
        Optional<Exam> problems = exam.map(Exam::read);
        TowerParameters tower = new TowerParameters(recipe.architecture());
        Optional<Map<String, Tensor>> weights = from.map(file -> TrainingState.weights(file, tower));
        Destination destination = new Destination(out);
        destination.refuseUnwritable();
        label(without, engine, threads, listener);
        List<Lesson> lessons = new ArrayList<>();
        for (Path file : labels) {
            LabelFile.read(file).stream()
                    .filter(label -> !without.contains(label.position()))
                    .limit(Math.max(0, positions - lessons.size()))
                    .forEach(label -> lessons.add(new Lesson.Rated(label)));
        }
        Optional<Path> state = Optional.of(destination.beside(".state.npz"));
        Trained trained = weights.isPresent()
                ? ChessTraining.goOn(weights.get(), lessons, recipe, state, listener.training())
                : ChessTraining.train(lessons, recipe, state, listener.training());
        Optional<Improvement.Outcome> improvement = selfPlay == 0
                ? Optional.empty()
                : Optional.of(Improvement.of(recipe, selfPlay, STEPS_AFTER, PAIRS)
                        .round(trained, lessons, done -> listener.played(done, selfPlay), listener.training()));
        Trained best = improvement
                .filter(Improvement.Outcome::isBetter)
                .map(Improvement.Outcome::candidate)
                .orElse(trained);
        byte[] network = Lc0Writer.bytes(best.network());
        ChessProvenance provenance = new ChessProvenance(
                this,
                network,
                lessons.size(),
                best,
                improvement,
                problems.map(some -> marks(some, best.network(), 1, listener)),
                problems.map(some -> marks(some, best.network(), SEARCH, listener)));
        OutputFile.write(out, network);
        OutputFile.write(
                destination.beside(".provenance.yaml"), provenance.text().getBytes(StandardCharsets.UTF_8));
        return new Outcome(best, provenance);
    }

    private void label(HeldOut without, Supplier<? extends Engine> engine, int threads, CourseListener listener) {
        Path last = labels.get(labels.size() - 1);
        int before = 0;
        for (Path file : labels.subList(0, labels.size() - 1)) {
            before += LabelFile.read(file).size();
        }
        int wanted = positions - before;
        if (wanted <= 0 || Files.exists(last) && LabelFile.read(last).size() >= wanted) {
            return;
        }
        int elsewhere = before;
        List<Engine> engines = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            engines.add(engine.get());
        }
        try (Labelling work = new Labelling(labelling, engines, without)) {
            work.extend(last, wanted, done -> listener.labelled(elsewhere + done, positions));
        }
    }

    private static Exam.Marks marks(Exam exam, Lc0Network network, int nodes, CourseListener listener) {
        try (Puct player = new Puct(new NetworkEvaluator("the network", network), Constants.USUAL)) {
            return exam.marks(
                    player,
                    Limit.nodes(nodes),
                    done -> listener.examined(done, exam.problems().size()));
        }
    }
}
