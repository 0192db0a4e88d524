package dev.because.symbolic.game.motif;

import java.util.List;

/**
 * A trick on a board.
 *
 * @param actor the square of the piece that does it, on the board after the move
 * @param targets the squares that it is done to, the dearest piece first: the forked pieces; the pinned piece and what stands behind it;
 *     the piece that hangs or is trapped; the king that is mated
 */
public record Motif(Theme theme, int actor, List<Integer> targets) {
    public Motif {
        targets = List.copyOf(targets);
    }
}
