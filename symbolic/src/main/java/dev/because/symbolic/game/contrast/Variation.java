package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.search.Line;
import java.util.Optional;

/**
 * A counterfactual position: the same without a piece, or with it elsewhere, and how one option would then go.
 *
 * @param square where the piece stands that is taken off or moved
 * @param to where it would stand; empty if it is taken off
 * @param position the changed board
 * @param line the option there: the same move, with its best answer
 * @param best the best line there
 * @param overturned whether the verdict on the option is another: it was more than 50 centipawns behind the best and is not now, or the
 *     other way round
 */
public record Variation(
        int square, Optional<Integer> to, Position position, Line line, Line best, boolean overturned) {}
