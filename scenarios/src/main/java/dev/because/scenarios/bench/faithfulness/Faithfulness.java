package dev.because.scenarios.bench.faithfulness;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.contrast.Appeal;
import dev.because.symbolic.game.contrast.Contrast;
import dev.because.symbolic.game.contrast.Decision;
import dev.because.symbolic.game.contrast.Option;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets an engine decide in positions whose greedy capture is a mistake, and holds what it says against a reference. */
public final class Faithfulness {
    /** From so many centipawns on a side is said to win. */
    static final int WINS = 150;

    private final Reference reference;

    public Faithfulness(Reference reference) {
        this.reference = reference;
    }

    /**
     * Measures one engine.
     *
     * @param step is called after each position
     */
    public FaithfulnessRow measure(Engine engine, Limit limit, List<TemptingCapture> cases, Runnable step) {
        Contrast contrast = new Contrast(engine, limit);
        BoardStatements statements = new BoardStatements();
        List<Refutation> refutations = new ArrayList<>();
        List<String> saidToLose = new ArrayList<>();
        int seconds = 0;
        long started = System.nanoTime();
        for (TemptingCapture tempting : cases) {
            Game game = Game.of(tempting.position());
            Decision decision = contrast.decide(game, List.of(tempting.move()), Optional.empty(), 2);
            List<Option> options = new ArrayList<>(List.of(decision.chosen()));
            options.addAll(decision.others());
            for (Option option : options) {
                statements.verify(tempting.name(), tempting.position(), option);
                if (option.move() == tempting.move()) {
                    refutations.add(new Refutation(tempting, option, loss(tempting, option)));
                }
                if (option.appeals().contains(Appeal.SECOND_BEST)) {
                    seconds++;
                    wrongly(tempting, decision.chosen(), option).ifPresent(saidToLose::add);
                }
            }
            step.run();
        }
        double each = (System.nanoTime() - started) / 1e9 / Math.max(1, cases.size());
        return new FaithfulnessRow(
                engine.name() + ", " + limit.title(),
                reference,
                refutations,
                statements.count(),
                statements.wrong(),
                seconds,
                saidToLose,
                each);
    }

    private Optional<Integer> loss(TemptingCapture tempting, Option option) {
        Position after = tempting.position().play(tempting.move());
        return option.answer()
                .map(answer -> answer == tempting.answer().first()
                        ? 0
                        : tempting.answer()
                                .score()
                                .gap(reference.only(after, answer).score()));
    }

    /** If the engine finds that a move loses what the chosen one keeps, and the reference finds that it wins: that. */
    private Optional<String> wrongly(TemptingCapture tempting, Option chosen, Option option) {
        boolean loses =
                option.line().score().scaled() <= -WINS && chosen.line().score().scaled() > -WINS;
        if (!loses) {
            return Optional.empty();
        }
        Score score = reference.only(tempting.position(), option.move()).score();
        return score.scaled() >= WINS
                ? Optional.of(tempting.name() + " " + San.write(tempting.position(), option.move()) + ": "
                        + option.line().score() + ", " + reference.title() + ": " + score)
                : Optional.empty();
    }
}
