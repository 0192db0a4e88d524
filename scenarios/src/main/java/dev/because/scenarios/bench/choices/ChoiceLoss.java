package dev.because.scenarios.bench.choices;

import dev.because.scenarios.bench.tactics.Player;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lets players choose, and asks a stronger engine what each choice gives away: its evaluation after the move that it finds best, less the
 * one after this move, from 0 to {@link #MOST}. Every choice is played before it is evaluated, so that all are searched alike.
 */
public final class ChoiceLoss {
    /** In centipawns: one blunder shall not outweigh a whole game. */
    public static final int MOST = 300;

    private static final int MATE = 1_000_000;

    private static final String FORMAT = "%-40s %-14s %10s %10s %10s %22s";

    private final List<Position> positions;
    private final Engine reference;
    private final Limit limit;
    private final Map<Position, Move> bests = new HashMap<>();
    private final Map<Position, Integer> values = new HashMap<>();

    /**
     * @param reference the stronger engine, which is left open
     * @param limit for each position and each choice
     */
    public ChoiceLoss(List<Position> positions, Engine reference, Limit limit) {
        this.positions = List.copyOf(positions);
        this.reference = reference;
        this.limit = limit;
    }

    /**
     * Lets one player choose in all positions.
     *
     * @param chosen is told of each position that is done
     */
    public LossRow run(Player player, Runnable chosen) {
        List<Integer> losses = new ArrayList<>();
        double seconds = 0;
        try (Engine engine = player.open().get()) {
            for (Position position : positions) {
                long start = System.nanoTime();
                Move move = engine.analyse(Question.best(position, player.limit()))
                        .best()
                        .first();
                seconds += (System.nanoTime() - start) / 1e9;
                losses.add(loss(position, move));
                chosen.run();
            }
            return new LossRow(
                    player.title().orElseGet(engine::name), player.limit().title(), losses, seconds);
        }
    }

    private int loss(Position position, Move move) {
        int best = after(position, bests.computeIfAbsent(position, asked -> reference
                .analyse(Question.best(asked, limit))
                .best()
                .first()));
        return Math.max(0, Math.min(MOST, best - after(position, move)));
    }

    private int after(Position position, Move move) {
        return values.computeIfAbsent(
                position.play(move),
                then -> reference.analyse(new Question(Game.of(then), 1, List.of(), limit)).lines().stream()
                        .findFirst()
                        .map(line -> line.score().from(position.toMove()).scaled())
                        .orElse(then.inCheck() ? MATE : 0));
    }

    /** A line for each; all are held against the first. */
    public String table(List<LossRow> rows) {
        StringBuilder table = new StringBuilder(line(
                positions.size() + " positions",
                "limit each",
                "mean loss",
                "none lost",
                "s each",
                "less than the first"));
        for (LossRow row : rows) {
            table.append(line(
                    row.player(),
                    row.limit(),
                    String.format(Locale.ROOT, "%.1f cp", row.mean()),
                    String.valueOf(row.best()),
                    String.format(Locale.ROOT, "%.3f", row.seconds() / positions.size()),
                    row == rows.get(0)
                            ? ""
                            : String.format(
                                    Locale.ROOT, "%.1f ± %.1f cp", row.ahead(rows.get(0)), row.error(rows.get(0)))));
        }
        return table.toString();
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, FORMAT, cells).stripTrailing() + System.lineSeparator();
    }
}
