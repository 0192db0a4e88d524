package dev.because.explain.player.training.value;

import dev.because.explain.player.nnue.CorrectedEvaluation;
import dev.because.explain.player.nnue.ValueNetwork;
import dev.because.explain.player.nnue.ValueNetworkFile;
import dev.because.explain.player.training.course.Destination;
import dev.because.explain.player.training.label.HeldOut;
import dev.because.explain.player.training.label.LabelFile;
import dev.because.explain.player.training.label.LabelRecipe;
import dev.because.explain.player.training.label.Labelling;
import dev.because.explain.player.training.strength.Match;
import dev.because.explain.player.training.strength.MatchResult;
import dev.because.neural.data.OutputFile;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.alphabeta.AlphaBeta;
import dev.because.symbolic.game.search.alphabeta.evaluation.StaticEvaluation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A value network from the first label to the record of its strength: an engine rates all moves of positions from seeded games, a network
 * learns what those positions are worth beyond what counting says, and a search with it plays one without it.
 *
 * @param labels files of rated positions; the last one is extended where there are too few
 * @param positions how many rated ones there shall be; each teaches about ten, those after its moves
 * @param labelling how labels come about that are missing in the last file
 * @param labeller what rates, for the record
 * @param heldOut files of positions that must not be learnt from
 * @param recipe of the training
 * @param pairs of games of the match; 0 for none
 * @param out the network's file; beside it comes {@code .provenance.yaml}
 */
public record ValueCourse(
        List<Path> labels,
        int positions,
        LabelRecipe labelling,
        String labeller,
        List<Path> heldOut,
        ValueRecipe recipe,
        int pairs,
        Path out) {
    /** A match by nodes is the same on every machine. */
    static final Limit MATCH = Limit.nodes(10_000);

    private static final int STRETCH = 250;
    /** Positions of the last test, and of a test on the way. */
    private static final int TESTS = 1 << 20;

    private static final int FEW = TESTS / 16;

    public ValueCourse {
        labels = List.copyOf(labels);
        heldOut = List.copyOf(heldOut);
    }

    /** What became of it. */
    public record Outcome(ValueLosses losses, int learnt, Optional<MatchResult> match) {}

    /**
     * Does it.
     *
     * @param engine starts an engine that rates; called only if labels are missing
     * @param threads how many engines rate side by side
     * @throws BadInputException if a file cannot be used, or too little is in it
     * @throws dev.because.symbolic.logic.BadInputException if the engine cannot be used
     */
    public Outcome run(Supplier<? extends Engine> engine, int threads, ValueListener listener) {
        HeldOut without = HeldOut.read(heldOut);
        Destination destination = new Destination(out);
        destination.refuseUnwritable();
        label(without, engine, threads, listener);
        ValueSet set = ValueSet.read(labels, without, recipe);
        if (set.learnt() == 0 || set.tested() == 0) {
            throw new BadInputException(
                    "labels",
                    set.learnt() + " quiet positions to learn from and " + set.tested() + " to test on",
                    "at least one of each: games whose number is and is not divisible by " + recipe.tested());
        }
        ValueNetwork network = train(set, listener);
        Outcome outcome = new Outcome(set.losses(network, TESTS), set.learnt(), match(network, listener));
        byte[] bytes = ValueNetworkFile.bytes(network);
        OutputFile.write(out, bytes);
        OutputFile.write(
                destination.beside(".provenance.yaml"),
                new ValueProvenance(this, bytes, outcome).text().getBytes(StandardCharsets.UTF_8));
        return outcome;
    }

    private void label(HeldOut without, Supplier<? extends Engine> engine, int threads, ValueListener listener) {
        Path last = labels.get(labels.size() - 1);
        int before = labels.stream()
                .limit(labels.size() - 1L)
                .mapToInt(LabelFile::positions)
                .sum();
        if (before + LabelFile.positions(last) >= positions) {
            return;
        }
        List<Engine> engines = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            engines.add(engine.get());
        }
        try (Labelling work = new Labelling(labelling, engines, without)) {
            work.extend(last, positions - before, done -> listener.labelled(before + done, positions));
        }
    }

    private ValueNetwork train(ValueSet set, ValueListener listener) {
        List<ValueBatch> tests = set.tests(FEW);
        try (ValueTraining training = new ValueTraining(recipe.hidden(), recipe.seed())) {
            CompletableFuture<ValueBatch> next = CompletableFuture.supplyAsync(() -> set.batch(0));
            double stretch = 0;
            for (int step = 0; step < recipe.steps(); step++) {
                ValueBatch batch = next.join();
                int following = step + 1;
                next = CompletableFuture.supplyAsync(() -> set.batch(following));
                stretch += training.step(batch, step, recipe.rate(step));
                listener.step(following, recipe.steps());
                if (following % STRETCH == 0) {
                    double sum = 0;
                    for (ValueBatch test : tests) {
                        sum += training.loss(test);
                    }
                    listener.tested(following, stretch / STRETCH, sum / tests.size());
                    stretch = 0;
                }
            }
            next.join();
            return training.network();
        }
    }

    private Optional<MatchResult> match(ValueNetwork network, ValueListener listener) {
        if (pairs == 0) {
            return Optional.empty();
        }
        try (Engine with = new AlphaBeta("with", new CorrectedEvaluation(StaticEvaluation.fitted(), network));
                Engine without = new AlphaBeta()) {
            return Optional.of(new Match(pairs, recipe.seed(), MATCH, MATCH)
                    .play(with, without, result -> listener.played(result, 2 * pairs)));
        }
    }
}
