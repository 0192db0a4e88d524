package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.contrast.consequence.Quiet;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads lines out with an engine: the answer to a move is what the engine gives within the limit; where its line breaks off before the
 * board is quiet, before the mate that it announces, or before the board shows what the evaluation speaks of, it is asked on from there with
 * half the limit, a few times.
 */
final class Reading {
    private static final int TIMES = 4;

    private final Engine engine;
    private final Limit limit;

    Reading(Engine engine, Limit limit) {
        this.engine = engine;
        this.limit = limit;
    }

    /** The best moves, so many at most, best first, as the engine orders them. */
    List<Move> order(Game game, int moves) {
        return ask(game, moves, List.of(), limit).lines().stream()
                .map(Line::first)
                .toList();
    }

    /** The best line, read out. */
    Line best(Game game) {
        return readOut(game, ask(game, 1, List.of(), limit).best());
    }

    /**
     * How good one move is: the engine is asked what it would answer. (Asked about the move itself, it looks less closely at the answers, as
     * one of them that refutes the move is enough for it.)
     */
    Line of(Game game, Move move) {
        Side side = game.position().toMove();
        Game after = game.play(move);
        if (!after.position().canMove() || after.isDrawn()) {
            Score end = after.position().isCheckmate() ? Score.mate(side, 1) : Score.centipawns(side, 0);
            return new Line(end, List.of(move));
        }
        Line answer = ask(after, 1, List.of(), limit).best();
        List<Move> moves = new ArrayList<>(List.of(move));
        moves.addAll(answer.moves());
        Score score = answer.score().from(side);
        // One move more until who moves now has mated.
        return readOut(game, new Line(score.mate() > 0 ? Score.mate(side, score.mate() + 1) : score, moves));
    }

    /** These moves, best first, as far as half the limit tells. */
    List<Line> glance(Game game, List<Move> among) {
        return among.isEmpty()
                ? List.of()
                : ask(game, among.size(), among, half(limit)).lines();
    }

    private Line readOut(Game game, Line line) {
        Position present = game.position();
        List<Move> moves = new ArrayList<>(line.moves());
        Game end = game;
        for (Move move : moves) {
            end = end.play(move);
        }
        for (int i = 0; i < TIMES && goesOn(end, new Game(present, moves), line.score(), i); i++) {
            for (Move move : ask(end, 1, List.of(), half(limit)).best().moves()) {
                moves.add(move);
                end = end.play(move);
            }
        }
        return new Line(line.score(), moves);
    }

    private static boolean goesOn(Game end, Game line, Score score, int times) {
        if (!end.position().canMove() || end.isDrawn()) {
            return false;
        }
        return line.moves().size() < 2
                || score.isMate()
                || !Quiet.isQuiet(end.position())
                || times < TIMES / 2 && Quiet.isUnexplained(line, score);
    }

    private Analysis ask(Game game, int lines, List<Move> among, Limit until) {
        return engine.analyse(new Question(game, lines, among, until));
    }

    /** What a limit allows for a second look: four times as many nodes, and as much time; four plies more. */
    static Limit longer(Limit limit) {
        return new Limit(4 * limit.nodes(), limit.depth() == 0 ? 0 : limit.depth() + 4, 4 * limit.milliseconds());
    }

    /** Half of what a limit allows, at least the least there is. */
    static Limit half(Limit limit) {
        return new Limit((limit.nodes() + 1) / 2, (limit.depth() + 1) / 2, (limit.milliseconds() + 1) / 2);
    }
}
