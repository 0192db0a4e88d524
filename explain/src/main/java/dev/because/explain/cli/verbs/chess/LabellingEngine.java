package dev.because.explain.cli.verbs.chess;

import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.uci.UciEngine;
import java.util.Map;

/** The program that labels positions for a training, as an option names it. */
final class LabellingEngine {
    static final String USUAL = "uci:stockfish";
    private static final String UCI = "uci:";
    /** Labelling forgets everything before each position; a small memory is forgotten faster. */
    private static final Map<String, String> SMALL = Map.of("Hash", "1");

    private final String program;

    /** @throws BadInputException if it is no program that speaks UCI */
    LabellingEngine(String option) {
        if (!option.startsWith(UCI)) {
            throw new BadInputException(
                    "option --engine", option, "uci: and a program, such as uci:/usr/games/stockfish");
        }
        program = option.substring(UCI.length());
    }

    Engine start() {
        return UciEngine.start(program, SMALL);
    }
}
