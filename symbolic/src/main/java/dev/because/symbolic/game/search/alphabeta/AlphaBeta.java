package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.alphabeta.evaluation.Evaluation;
import dev.because.symbolic.game.search.alphabeta.evaluation.Remembering;
import dev.because.symbolic.game.search.alphabeta.evaluation.StaticEvaluation;
import java.util.List;

/**
 * A classical chess engine: iterative deepening alpha-beta search (Knuth and Moore, An analysis of alpha-beta pruning, 1975) with a
 * transposition table and quiescence. It runs on one thread, and with a limit of nodes or plies the same question gets the same answer,
 * whatever was asked before. An engine answers one question at a time.
 */
public final class AlphaBeta implements Engine {
    private static final int BITS = 21;
    private static final int MOST_DEPTH = Path.MOST_PLIES - 20;

    private final TranspositionTable table;
    private final String name;
    private final Evaluation evaluation;
    private final boolean selective;

    /** One with 32 MB of memory for positions, which counts what it sees. */
    public AlphaBeta() {
        this("the alpha-beta search", StaticEvaluation.fitted());
    }

    /**
     * One with 32 MB of memory for positions.
     *
     * @param evaluation of positions that it looks no further from
     */
    public AlphaBeta(String name, Evaluation evaluation) {
        this(name, evaluation, BITS, true);
    }

    /** For tests: counts what it sees. */
    AlphaBeta(int bits, boolean selective) {
        this("the alpha-beta search", StaticEvaluation.fitted(), bits, selective);
    }

    /**
     * @param bits the binary logarithm of how many positions are remembered
     * @param selective whether it may cut off what is not proven to be irrelevant
     */
    private AlphaBeta(String name, Evaluation evaluation, int bits, boolean selective) {
        this.name = name;
        this.evaluation = new Remembering(evaluation);
        table = new TranspositionTable(bits);
        this.selective = selective;
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Thinks about a position.
     *
     * @throws IllegalArgumentException if none of the moves to choose from is legal, or if there is no limit
     */
    @Override
    public synchronized Analysis analyse(Question question) {
        Position position = question.game().position();
        List<Move> legal = position.legalMoves();
        List<Move> moves = question.among().isEmpty()
                ? legal
                : legal.stream().filter(question.among()::contains).toList();
        if (legal.isEmpty()) {
            return new Analysis(List.of(), 0, 0);
        }
        if (moves.isEmpty()) {
            throw new IllegalArgumentException("none of " + question.among() + " is legal in this position");
        }
        Limit limit = question.limit();
        if (limit.nodes() <= 0 && limit.depth() <= 0 && limit.milliseconds() <= 0) {
            throw new IllegalArgumentException("a search without a limit would not end");
        }
        table.clear();
        Clock clock = new Clock(limit);
        Path path = new Path(question.game());
        MoveOrder order = new MoveOrder();
        Search search = new Search(path, clock, table, evaluation, order, selective);
        Search exhaustive = new Search(path, clock, table, evaluation, order, false);
        Root root = new Root(
                position,
                path,
                search,
                exhaustive,
                moves.stream().map(Candidate::of).toList(),
                question.lines());
        List<Candidate> best = root.deepen(limit.depth() > 0 ? Math.min(limit.depth(), MOST_DEPTH) : MOST_DEPTH);
        List<Line> lines = best.stream()
                .map(candidate -> line(position, candidate, root.finished()))
                .toList();
        return new Analysis(lines, clock.nodes(), root.finished());
    }

    private Line line(Position position, Candidate candidate, int plies) {
        int value = candidate.isKnown() ? candidate.value() : -evaluation.of(position.play(candidate.move()));
        return new Line(
                Values.score(position.toMove(), value), new Continuation(table).of(position, candidate.line(), plies));
    }

    /** Nothing is held that would have to be given back. */
    @Override
    public void close() {}
}
