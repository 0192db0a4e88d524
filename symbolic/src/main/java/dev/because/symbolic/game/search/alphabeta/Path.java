package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Position;
import java.util.List;

/** The positions from the game's beginning to the one that is looked at, and a {@link Frame} for each ply of the search. */
final class Path {
    /** No line is longer. */
    static final int MOST_PLIES = 120;

    private final Frame[] frames = new Frame[MOST_PLIES + 3];
    private final long[] hashes;
    private final int past;

    Path(Game game) {
        for (int i = 0; i < frames.length; i++) {
            frames[i] = new Frame();
        }
        List<Position> positions = game.positions();
        past = positions.size() - 1;
        hashes = new long[past + MOST_PLIES + 3];
        for (int i = 0; i <= past; i++) {
            hashes[i] = positions.get(i).hash();
        }
    }

    Frame at(int ply) {
        return frames[ply];
    }

    void enter(int ply, Position position) {
        hashes[past + ply] = position.hash();
    }

    /**
     * Whether a position is drawn by repetition, or as good as drawn: who could go round once can do it again, so a second time within
     * the search counts; of what happened before the search, only two earlier times do.
     */
    boolean repeats(int ply, Position position) {
        int here = past + ply;
        int earliest = Math.max(0, here - position.halfmoves());
        boolean once = false;
        for (int i = here - 4; i >= earliest; i -= 2) {
            if (hashes[i] == position.hash()) {
                if (i > past || once) {
                    return true;
                }
                once = true;
            }
        }
        return false;
    }
}
