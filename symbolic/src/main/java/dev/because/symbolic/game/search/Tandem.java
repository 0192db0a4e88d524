package dev.because.symbolic.game.search;

import dev.because.symbolic.game.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two engines that play as one. The first calculates: it gives the best moves with their scores. The second judges: where several moves
 * are within a margin of the best, so that calculation alone hardly tells them apart, the one that it prefers among them is played. All
 * scores and lines are the first engine's; so the line of the move that is played comes first, and may score less than the next one, by
 * the margin at most. Mates need no judgement.
 *
 * <p>The limit is shared out, so that the answer depends on no clock where none is asked for: of the time, judgement gets its share; of
 * nodes it gets one in so many, because a position costs a network much more than it costs an alpha-beta search; and where depth is the
 * limit, it gets one node for so many that the first engine took, since it does not count plies. What judgement does not need, because one
 * move alone is near the best, is not spent.
 */
public final class Tandem implements Engine {
    /** How the two share the work. */
    public static final Shares USUAL = new Shares(30, 4, 0.4, 200);

    /**
     * How the two share the work.
     *
     * @param margin in centipawns: how much less than the best a move may score that is still open to judgement
     * @param width how many moves are calculated, at least
     * @param time share of judgement, from 0 to 1
     * @param nodes how many nodes of calculation there are for one of judgement
     */
    public record Shares(int margin, int width, double time, long nodes) {
        /** @throws IllegalArgumentException if one is out of range */
        public Shares {
            if (margin < 0 || width < 1 || !(time >= 0 && time < 1) || nodes < 1) {
                throw new IllegalArgumentException(
                        "margin " + margin + ", width " + width + ", time " + time + ", nodes " + nodes);
            }
        }
    }

    private final String name;
    private final Engine calculation;
    private final Engine judgement;
    private final Shares shares;

    /**
     * Both are closed with this.
     *
     * @param name of the two as one player
     */
    public Tandem(String name, Engine calculation, Engine judgement, Shares shares) {
        this.name = name;
        this.calculation = calculation;
        this.judgement = judgement;
        this.shares = shares;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Analysis analyse(Question question) {
        int width = Math.max(question.lines(), shares.width());
        Analysis calculated = calculation.analyse(
                new Question(question.game(), width, question.among(), calculates(question.limit())));
        List<Move> open = open(calculated);
        if (open.size() < 2) {
            return first(calculated, question.lines(), calculated.nodes());
        }
        Analysis judged =
                judgement.analyse(new Question(question.game(), 1, open, judges(question.limit(), calculated.nodes())));
        Move preferred = judged.best().first();
        List<Line> lines = new ArrayList<>(calculated.lines());
        lines.sort((one, other) -> Boolean.compare(other.first() == preferred, one.first() == preferred));
        return first(
                new Analysis(lines, calculated.nodes(), calculated.depth()),
                question.lines(),
                calculated.nodes() + judged.nodes());
    }

    private Limit calculates(Limit limit) {
        return new Limit(
                limit.nodes() == 0 ? 0 : Math.max(1, limit.nodes() - share(limit.nodes())),
                limit.depth(),
                limit.milliseconds() == 0
                        ? 0
                        : Math.max(1, limit.milliseconds() - Math.round(limit.milliseconds() * shares.time())));
    }

    private Limit judges(Limit limit, long calculated) {
        long milliseconds = Math.round(limit.milliseconds() * shares.time());
        long nodes = limit.nodes() > 0 ? share(limit.nodes()) : milliseconds > 0 ? 0 : share(calculated);
        return new Limit(nodes, 0, milliseconds);
    }

    private long share(long nodes) {
        return Math.max(1, nodes / (shares.nodes() + 1));
    }

    /** The moves that calculation hardly tells apart. */
    private List<Move> open(Analysis calculated) {
        if (calculated.lines().isEmpty() || calculated.best().score().isMate()) {
            return List.of();
        }
        Score best = calculated.best().score();
        Stream<Line> near =
                calculated.lines().stream().filter(line -> !line.score().isMate());
        return near.filter(line -> best.gap(line.score()) <= shares.margin())
                .map(Line::first)
                .toList();
    }

    private static Analysis first(Analysis analysis, int lines, long nodes) {
        int count = Math.min(Math.max(1, lines), analysis.lines().size());
        return new Analysis(analysis.lines().subList(0, count), nodes, analysis.depth());
    }

    @Override
    public void close() {
        try (calculation;
                judgement) {
            return;
        }
    }
}
