package dev.because.symbolic.game.motif;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import java.util.List;

/**
 * A move within a line.
 *
 * @param line the whole line, from the position where it begins
 * @param ply which move of it, from 1
 */
public record Moment(Game line, int ply) {
    public Moment {
        if (ply < 1 || ply > line.moves().size()) {
            throw new IllegalArgumentException(
                    "ply " + ply + " of a line of " + line.moves().size());
        }
    }

    /** The move. */
    public Move move() {
        return line.moves().get(ply - 1);
    }

    /** The board before it. */
    public Position before() {
        return line.positions().get(ply - 1);
    }

    /** The board after it. */
    public Position after() {
        return line.positions().get(ply);
    }

    /** What is played next in the line. */
    public List<Move> next() {
        return line.moves().subList(ply, line.moves().size());
    }
}
