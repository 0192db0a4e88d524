package dev.because.scenarios.bench.tactics;

import dev.because.explain.player.EmbeddedNetwork;
import dev.because.explain.player.ValueNetworks;
import dev.because.explain.source.chess.EngineName;
import dev.because.explain.source.chess.Engines;
import dev.because.explain.source.chess.Programs;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.alphabeta.LeafSearch;
import dev.because.symbolic.game.search.puct.Constants;
import dev.because.symbolic.game.search.puct.FirstChoice;
import dev.because.symbolic.game.search.puct.Puct;
import dev.because.symbolic.game.search.puct.WithValues;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An engine that takes the test.
 *
 * @param title in the table; empty to ask the engine for its name
 * @param limit for each position
 * @param open starts the engine; it is closed after the test
 */
public record Player(Optional<String> title, Limit limit, Supplier<Engine> open) {
    private static final Limit TREE = Limit.nodes(800);

    /**
     * The player that a user names.
     *
     * @param engine as the command {@code move} takes it: {@code embedded}, {@code alphabeta}, {@code puct}, {@code uci:PROGRAM},
     *     {@code lc0:FILE}; or {@code first}, the policy network's first choice without any search, {@code tower}, a tree search of 800 nodes
     *     with nothing but it, or {@code uniform}, one with the value network and no policy
     * @param limit for each position, of those that search otherwise
     * @throws BadInputException if it is nothing of the kind
     */
    public static Player of(String engine, Limit limit) {
        if (engine.equals("first")) {
            return new Player(
                    Optional.of("policy network, first choice"), TREE, () -> new FirstChoice(EmbeddedNetwork.open()));
        }
        if (engine.equals("tower")) {
            return new Player(
                    Optional.of("policy network, tree search"),
                    TREE,
                    () -> new Puct(EmbeddedNetwork.open(), Constants.USUAL));
        }
        if (engine.equals("uniform")) {
            return new Player(
                    Optional.of("value network, tree search"),
                    TREE,
                    () -> new Puct(
                            new WithValues(new EqualChances(), new LeafSearch(ValueNetworks.evaluation(), 0)),
                            Constants.USUAL));
        }
        EngineName name = EngineName.of(engine);
        return new Player(
                name instanceof EngineName.Tree ? Optional.of("both networks, tree search") : Optional.empty(),
                name instanceof EngineName.Lc0 || name instanceof EngineName.Tree ? TREE : limit,
                () -> Engines.open(name, Path.of(""), Programs.ALLOWED));
    }
}
