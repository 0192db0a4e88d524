package dev.because.explain.source.chess;

import dev.because.explain.justification.Source;
import dev.because.explain.player.EmbeddedNetwork;
import dev.because.explain.player.NetworkEvaluator;
import dev.because.explain.player.ValueNetworks;
import dev.because.neural.data.Digest;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.alphabeta.AlphaBeta;
import dev.because.symbolic.game.search.alphabeta.LeafSearch;
import dev.because.symbolic.game.search.puct.Constants;
import dev.because.symbolic.game.search.puct.Puct;
import dev.because.symbolic.game.search.puct.WithValues;
import dev.because.symbolic.game.search.uci.UciEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Starts the engine that a question names. */
public final class Engines {
    private static final String PLAYER = "The embedded player";

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
        if (name instanceof EngineName.Lc0 network) {
            return new Puct(NetworkEvaluator.open(relativeTo.resolve(network.path())), Constants.USUAL);
        }
        if (name instanceof EngineName.Values values) {
            return new AlphaBeta(values.path(), ValueNetworks.evaluation(relativeTo.resolve(values.path())));
        }
        if (name instanceof EngineName.Tree) {
            return new Puct(
                    new WithValues(EmbeddedNetwork.open(), new LeafSearch(ValueNetworks.evaluation(), 0)),
                    Constants.USUAL);
        }
        return name instanceof EngineName.Search ? new AlphaBeta() : new AlphaBeta(PLAYER, ValueNetworks.evaluation());
    }

    /** The file that a question names, and its engine. */
    public static List<Source> sources(MoveOptions options, Path relativeTo) {
        return List.of(
                NamedPosition.source(options.position(), relativeTo.resolve(options.position())),
                source(options.engine(), relativeTo));
    }

    /** What the engine is made of. */
    static Source source(EngineName name, Path relativeTo) {
        return new Source(OpenedChoice.ENGINE, name.written(), digest(name, relativeTo));
    }

    private static String digest(EngineName name, Path relativeTo) {
        if (name instanceof EngineName.Lc0 network) {
            return Digest.ofFile(relativeTo.resolve(network.path()));
        }
        if (name instanceof EngineName.Values values) {
            return Digest.ofFile(relativeTo.resolve(values.path()));
        }
        if (name instanceof EngineName.Uci program) {
            return Digest.ofFile(UciEngine.locate(program.path()));
        }
        if (name instanceof EngineName.Tree) {
            return Digest.ofBytes((Digest.ofBytes(EmbeddedNetwork.bytes()) + Digest.ofBytes(ValueNetworks.bytes()))
                    .getBytes(StandardCharsets.UTF_8));
        }
        return Digest.ofBytes(
                name instanceof EngineName.Embedded
                        ? ValueNetworks.bytes()
                        : name.written().getBytes(StandardCharsets.UTF_8));
    }
}
