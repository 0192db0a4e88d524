package dev.because.scenarios.bench.faithfulness;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A strong engine that is believed. It is asked each question once: every engine that is measured has the same answers. */
public final class Reference implements AutoCloseable {
    private final Engine engine;
    private final Limit limit;
    private final Map<Question, Line> known = new HashMap<>();

    /** Asks an engine, which is closed with this. */
    public Reference(Engine engine, Limit limit) {
        this.engine = engine;
        this.limit = limit;
    }

    /** What it plays in a position that is not over. */
    public Line best(Position position) {
        return ask(Question.best(position, limit));
    }

    /** How good it finds one move. */
    public Line only(Position position, Move move) {
        return ask(new Question(Game.of(position), 1, List.of(move), limit));
    }

    /** {@code Stockfish 15.1, depth 18}. */
    public String title() {
        return engine.name() + ", " + limit.title();
    }

    private Line ask(Question question) {
        return known.computeIfAbsent(question, asked -> engine.analyse(asked).best());
    }

    @Override
    public void close() {
        engine.close();
    }
}
