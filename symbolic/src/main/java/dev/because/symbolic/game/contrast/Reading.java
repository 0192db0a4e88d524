package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads lines out with an engine: the move and the answer are what the engine gives within the limit; where its line breaks off before the
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

    /** The best of these moves, all of them if none is named, with its line read out. */
    Line best(Game game, List<Move> among) {
        return readOut(game, ask(game, 1, among, limit).best());
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
            // The answer is what everything rests on, so that it is thought about as long as the move.
            Limit rest = moves.size() == 1 ? limit : half(limit);
            for (Move move : ask(end, 1, List.of(), rest).best().moves()) {
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

    /** Half of what a limit allows, at least the least there is. */
    static Limit half(Limit limit) {
        return new Limit((limit.nodes() + 1) / 2, (limit.depth() + 1) / 2, (limit.milliseconds() + 1) / 2);
    }
}
