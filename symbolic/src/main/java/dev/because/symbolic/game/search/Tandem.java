package dev.because.symbolic.game.search;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Two engines that play as one. The first judges: it gives the moves that it prefers with their scores. The second calculates, and is
 * advised by the first: every quiet move but the preferred one is handicapped by as much as it was judged to be worse, up to a margin. So a
 * move is played against calculation only where calculation hardly tells it from the best. Captures, promotions and checks are left to
 * calculation, which judges them best. All scores and lines are the second engine's; the
 * line of the move that is played comes first, and may score less than the next one, by the margin at most.
 *
 * <p>The limit is shared out, so that the answer depends on no clock where none is asked for: of the time, judgement gets its share; of
 * nodes it gets one in so many, because a position costs a network much more than it costs an alpha-beta search.
 */
public final class Tandem implements Engine {
    /** How the two share the work. */
    public static final Shares USUAL = new Shares(12, 5, 0.1, 500, 60);

    /**
     * How the two share the work.
     *
     * @param margin in centipawns: how much less than the best a move may score that is played on advice
     * @param width how many moves are judged
     * @param time share of judgement, from 0 to 1
     * @param nodes how many nodes of calculation there are for one of judgement
     * @param byDepth how many nodes judgement gets where depth alone is the limit
     */
    public record Shares(int margin, int width, double time, long nodes, long byDepth) {
        /** @throws IllegalArgumentException if one is out of range */
        public Shares {
            if (margin < 0 || width < 1 || !(time >= 0 && time < 1) || nodes < 1 || byDepth < 1) {
                throw new IllegalArgumentException("margin " + margin + ", width " + width + ", time " + time
                        + ", nodes " + nodes + ", by depth " + byDepth);
            }
        }
    }

    private final String name;
    private final Advisable calculation;
    private final Engine judgement;
    private final Shares shares;

    /**
     * Both are closed with this.
     *
     * @param name of the two as one player
     */
    public Tandem(String name, Advisable calculation, Engine judgement, Shares shares) {
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
        List<Move> moves =
                question.among().isEmpty() ? question.game().position().legalMoves() : question.among();
        if (moves.size() < 2) {
            return calculation.analyse(question);
        }
        Limit limit = question.limit();
        Analysis judged =
                judgement.analyse(new Question(question.game(), shares.width(), question.among(), judges(limit)));
        ToIntFunction<Move> handicap = handicap(judged.lines(), question.game().position());
        Analysis calculated = calculation.analyse(
                new Question(question.game(), question.lines(), question.among(), calculates(limit)), handicap);
        return new Analysis(calculated.lines(), calculated.nodes() + judged.nodes(), calculated.depth());
    }

    private ToIntFunction<Move> handicap(List<Line> judged, Position position) {
        Map<Move, Integer> handicaps = new HashMap<>();
        Score preferred = judged.get(0).score();
        for (Line line : judged) {
            int gap = preferred.gap(line.score());
            handicaps.put(line.first(), line == judged.get(0) ? 0 : Math.max(0, Math.min(shares.margin(), gap)));
        }
        return move -> isForcing(move, position) ? 0 : handicaps.getOrDefault(move, shares.margin());
    }

    private static boolean isForcing(Move move, Position position) {
        return position.isCapture(move) || move.promotion().isPresent() || position.givesCheck(move);
    }

    private Limit judges(Limit limit) {
        long milliseconds = Math.round(limit.milliseconds() * shares.time());
        long nodes = limit.nodes() > 0 ? share(limit.nodes()) : limit.milliseconds() > 0 ? 0 : shares.byDepth();
        return new Limit(nodes, 0, limit.milliseconds() > 0 ? Math.max(1, milliseconds) : 0);
    }

    private Limit calculates(Limit limit) {
        return new Limit(
                limit.nodes() == 0 ? 0 : Math.max(1, limit.nodes() - share(limit.nodes())),
                limit.depth(),
                limit.milliseconds() == 0
                        ? 0
                        : Math.max(1, limit.milliseconds() - Math.round(limit.milliseconds() * shares.time())));
    }

    private long share(long nodes) {
        return Math.max(1, nodes / (shares.nodes() + 1));
    }

    @Override
    public void close() {
        try (calculation;
                judgement) {
            return;
        }
    }
}
