package dev.because.explain.source.chess;

import dev.because.explain.justification.Source;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.notation.San;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A question about a move with all that it names found on its board.
 *
 * @param options the question
 * @param game the position, with its past
 * @param asked the moves that are asked about
 * @param played what was played
 * @param sources the position and the engine
 */
public record OpenedChoice(
        MoveOptions options, Game game, List<Move> asked, Optional<Move> played, List<Source> sources) {
    /** The id of the source that holds the position. */
    public static final String POSITION = "s1";

    /** The id of the source that is the engine. */
    public static final String ENGINE = "s2";

    public OpenedChoice {
        asked = List.copyOf(asked);
        sources = List.copyOf(sources);
    }

    /**
     * Finds what a question speaks of.
     *
     * @throws dev.because.symbolic.logic.BadInputException if the position or a move is not legal
     * @throws BadInputException if the game is over
     */
    public static OpenedChoice open(MoveOptions options, Path relativeTo) {
        NamedPosition named = NamedPosition.open(options, relativeTo);
        Game game = named.game();
        if (!game.position().canMove()) {
            throw new BadInputException(
                    "option position",
                    game.position().inCheck() ? "checkmate" : "stalemate",
                    "a position in which there is a move to choose");
        }
        List<Move> asked = options.instead().stream()
                .map(san -> San.read(game.position(), san))
                .toList();
        Optional<Move> played =
                options.played().map(san -> San.read(game.position(), san)).or(named::played);
        return new OpenedChoice(
                options, game, asked, played, List.of(named.source(), Engines.source(options.engine(), relativeTo)));
    }
}
