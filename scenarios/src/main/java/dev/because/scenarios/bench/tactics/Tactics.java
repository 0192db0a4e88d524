package dev.because.scenarios.bench.tactics;

import dev.because.scenarios.bench.tactics.Suite.Problem;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lets players solve a suite. They take it one after the other, so that one does not slow down the next. */
public final class Tactics {
    private static final String FORMAT = "%-40s %-14s %9s %7s %12s %10s";

    private final Suite suite;

    public Tactics(Suite suite) {
        this.suite = suite;
    }

    /**
     * Lets one player solve all positions. Each is a question of its own: what the player plays first counts, not what it thought in
     * between.
     *
     * @param solved is told of each position that is done
     */
    public TacticsRow run(Player player, Runnable solved) {
        List<String> unsolved = new ArrayList<>();
        long nodes = 0;
        long time = 0;
        try (Engine engine = player.open().get()) {
            for (Problem problem : suite.problems()) {
                long start = System.nanoTime();
                Analysis analysis = engine.analyse(Question.best(problem.position(), player.limit()));
                time += System.nanoTime() - start;
                nodes += analysis.nodes();
                if (!problem.isSolvedBy(analysis.best().first())) {
                    unsolved.add(problem.id());
                }
                solved.run();
            }
            return new TacticsRow(
                    player.title().orElseGet(engine::name),
                    player.limit().title(),
                    suite.problems().size(),
                    unsolved,
                    nodes,
                    time / 1e9);
        }
    }

    /** A line for each. */
    public String table(List<TacticsRow> rows) {
        StringBuilder table =
                new StringBuilder(line(suite.name(), "limit each", "solved", "of", "nodes each", "s each"));
        for (TacticsRow row : rows) {
            table.append(line(
                    row.player(),
                    row.limit(),
                    String.valueOf(row.solved()),
                    String.valueOf(row.positions()),
                    String.format(Locale.ROOT, "%,d", row.nodes() / row.positions()),
                    String.format(Locale.ROOT, "%.3f", row.seconds() / row.positions())));
        }
        return table.toString();
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, FORMAT, cells).stripTrailing() + System.lineSeparator();
    }
}
