package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.contrast.consequence.Balance;
import dev.because.symbolic.game.contrast.consequence.MotifAt;
import dev.because.symbolic.game.search.Line;
import java.util.List;
import java.util.Optional;

/**
 * A move that could be played, what answers it, and what that comes to.
 *
 * @param appeals why one would ask about it
 * @param line it, the best answer, and how it goes on; its score is for the side that plays it
 * @param balance in material, at a quiet end
 * @param motifs what happens on the way
 */
public record Option(List<Appeal> appeals, Line line, Balance balance, List<MotifAt> motifs) {
    public Option {
        appeals = List.copyOf(appeals);
        motifs = List.copyOf(motifs);
    }

    /** The move. */
    public Move move() {
        return line.first();
    }

    /** The best answer; empty if the game is over with the move. */
    public Optional<Move> answer() {
        return line.moves().size() > 1 ? Optional.of(line.moves().get(1)) : Optional.empty();
    }
}
