package dev.because.explain.check.chess;

import dev.because.explain.justification.Source;
import dev.because.explain.source.chess.Engines;
import dev.because.explain.source.chess.MoveOptions;
import dev.because.explain.source.chess.OpenedChoice;
import dev.because.explain.source.chess.Programs;
import dev.because.symbolic.game.search.Engine;
import java.nio.file.Path;
import java.util.List;

/**
 * A question about a move, open for a check.
 *
 * @param options the question
 * @param relativeTo the folder from which its relative paths count
 * @param opened what it names
 * @param engine who thinks again
 * @param numbers what is found out a second time; kept as long as it is open
 */
public record OpenChoice(MoveOptions options, Path relativeTo, OpenedChoice opened, Engine engine, SecondChoice numbers)
        implements AutoCloseable {
    /** @param programs whether the engine that the question names may be started, if it is a program */
    public static OpenChoice of(MoveOptions options, Path relativeTo, Programs programs) {
        OpenedChoice opened = OpenedChoice.open(options, relativeTo);
        Engine engine = Engines.open(options.engine(), relativeTo, programs);
        return new OpenChoice(options, relativeTo, opened, engine, new SecondChoice(opened, engine));
    }

    public List<Source> sources() {
        return opened.sources();
    }

    @Override
    public void close() {
        engine.close();
    }
}
