package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.MoveGenerator;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the search keeps for one ply: its moves with their order, and the best line from there. */
final class Frame {
    final Move[] moves = new Move[MoveGenerator.MOST];
    final int[] order = new int[MoveGenerator.MOST];
    /** Quiet moves that were tried here and refuted nothing. */
    final Move[] tried = new Move[64];

    final Move[] line = new Move[Path.MOST_PLIES + 4];
    int length;
    /** Quiet moves that refuted another move at this ply. */
    @Nullable
    Move killer;

    @Nullable
    Move secondKiller;
    /** How deep it is searched from here. */
    int depth;
    /** Whether the king is in check. */
    boolean check;
    /** Whether the value itself is wanted, not only on which side of a bound it lies. */
    boolean open;
    /** Whether this side stands better than before its last move. */
    boolean improving;

    int triedCount;
    /** The static evaluation; {@link Values#INFINITE} negated in check. */
    int evaluation;
    /** What led to the next ply: piece and square it went to, as {@link MoveOrder} counts them; −1 for a pass. */
    int played = -1;

    List<Move> line() {
        return List.of(Arrays.copyOf(line, length));
    }

    void tried(Move move) {
        if (triedCount < tried.length) {
            tried[triedCount++] = move;
        }
    }

    /** What refuted moves elsewhere at this ply does not count after another move before it. */
    void forget() {
        killer = null;
        secondKiller = null;
    }

    void begin() {
        length = 0;
    }

    void extend(Move move, Frame next) {
        line[0] = move;
        System.arraycopy(next.line, 0, line, 1, next.length);
        length = next.length + 1;
    }

    /** Brings the move that comes first among those from {@code index} on to that place. */
    Move pick(int index, int count) {
        int best = index;
        for (int i = index + 1; i < count; i++) {
            if (order[i] > order[best]) {
                best = i;
            }
        }
        Move move = moves[best];
        int value = order[best];
        moves[best] = moves[index];
        order[best] = order[index];
        moves[index] = move;
        order[index] = value;
        return move;
    }
}
