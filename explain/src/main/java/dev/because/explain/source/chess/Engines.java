package dev.because.explain.source.chess;

import dev.because.explain.justification.Source;
import dev.because.neural.data.Digest;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.alphabeta.AlphaBeta;
import dev.because.symbolic.game.search.uci.UciEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Starts the engine that a question names. */
public final class Engines {
    private Engines() {}

    /**
     * The engine, ready to think; to be closed.
     *
     * @param relativeTo the folder from which relative paths count
     * @throws BadInputException if it is a program and programs are refused, or if it cannot be started
     */
    public static Engine open(EngineName name, Path relativeTo, Programs programs) {
        if (name instanceof EngineName.Uci uci && programs == Programs.REFUSED) {
            throw new BadInputException(
                    "option engine",
                    uci.written() + ", a program, in a file",
                    "--engine " + uci.written() + " on the command line: only who asks may start a program");
        }
        if (name instanceof EngineName.Uci uci) {
            return UciEngine.start(uci.path());
        }
        if (name instanceof EngineName.Search || name instanceof EngineName.Embedded) {
            return new AlphaBeta();
        }
        throw new UnsupportedOperationException(name.written());
    }

    /** The file that a question names, and its engine. */
    public static List<Source> sources(MoveOptions options, Path relativeTo) {
        return List.of(
                NamedPosition.source(options.position(), relativeTo.resolve(options.position())),
                source(options.engine(), relativeTo));
    }

    /** What the engine is made of. */
    static Source source(EngineName name, Path relativeTo) {
        String digest = name instanceof EngineName.Lc0 network
                ? Digest.ofFile(relativeTo.resolve(network.path()))
                : Digest.ofBytes(name.written().getBytes(StandardCharsets.UTF_8));
        return new Source(OpenedChoice.ENGINE, name.written(), digest);
    }
}
