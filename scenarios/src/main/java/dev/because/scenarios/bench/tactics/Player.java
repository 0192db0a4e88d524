package dev.because.scenarios.bench.tactics;

import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.uci.UciEngine;
import dev.because.symbolic.logic.BadInputException;
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
    private static final String UCI = "uci:";

    /**
     * The player that a user names.
     *
     * @param engine {@code uci:} and a program
     * @throws BadInputException if it is nothing of the kind
     */
    public static Player of(String engine, Limit limit) {
        if (!engine.startsWith(UCI)) {
            throw new BadInputException("--engine", engine, "uci: and a program, such as uci:/usr/games/stockfish");
        }
        return new Player(Optional.empty(), limit, () -> UciEngine.start(engine.substring(UCI.length())));
    }
}
