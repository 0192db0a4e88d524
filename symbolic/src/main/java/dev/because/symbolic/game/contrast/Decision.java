package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.Game;
import java.util.List;

/**
 * A choice and what it was chosen over.
 *
 * @param game the position, with its past
 * @param chosen what is played
 * @param others the moves that a person would ask about, most asked for first
 */
public record Decision(Game game, Option chosen, List<Option> others) {
    public Decision {
        others = List.copyOf(others);
    }
}
