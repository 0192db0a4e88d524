package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;

/** What a search that may be wrong now and then leaves out or looks at less deeply: late moves, where little depth is left. */
final class Selectivity {
    /** Up to this depth the static evaluation says much about the value. */
    private static final int SHALLOW = 6;

    private static final int[] REDUCTIONS = reductions();

    private Selectivity() {}

    private static int[] reductions() {
        int[] reductions = new int[64 * 64];
        for (int depth = 1; depth < 64; depth++) {
            for (int number = 1; number < 64; number++) {
                reductions[depth << 6 | number] = (int) (0.6 + Math.log(depth) * Math.log(number) / 2.2);
            }
        }
        return reductions;
    }

    /** Whether a position is so good that the other side will not let it come about (reverse futility). */
    static boolean isTooGood(Frame frame, int beta) {
        return frame.depth <= SHALLOW && frame.evaluation - (frame.improving ? 60 : 85) * frame.depth >= beta;
    }

    /** Whether it is so bad that only captures could help (razoring). */
    static boolean isTooBad(Frame frame, int alpha) {
        return frame.depth <= 2 && frame.evaluation + 300 * frame.depth <= alpha;
    }

    /** By how much less a position is searched after a pass; 0 for not trying one. */
    static int afterPass(Position position, Frame frame, int beta) {
        return frame.depth >= 3 && frame.evaluation >= beta && hasPieces(position)
                ? 4 + frame.depth / 4 + Math.min(2, (frame.evaluation - beta) / 200)
                : 0;
    }

    /** Whether the side to move has more than pawns and one knight or bishop: with less, having to move may be what loses. */
    private static boolean hasPieces(Position position) {
        long own = position.of(position.toMove());
        long minors = own & (position.of(PieceType.KNIGHT) | position.of(PieceType.BISHOP));
        return (own & (position.of(PieceType.ROOK) | position.of(PieceType.QUEEN))) != 0 || (minors & minors - 1) != 0;
    }

    /**
     * Whether a move so far back in the order, with so little depth left, will hardly raise the value above alpha.
     *
     * @param number its place in the order, from 0
     * @param quiet whether it neither takes nor promotes
     * @param gives whether it gives check
     */
    static boolean isHopeless(
            Position position, Frame frame, Move move, int number, int alpha, boolean quiet, boolean gives) {
        int depth = frame.depth;
        if (depth > SHALLOW) {
            return false;
        }
        if (quiet && !gives) {
            if (number > (4 + depth * depth) / (frame.improving ? 1 : 2) + 2
                    || frame.evaluation + 120 + 90 * depth <= alpha) {
                return true;
            }
        }
        return !Swap.isAtLeast(position, move, (quiet ? -40 : -90) * depth);
    }

    /**
     * How many plies less a move that comes late is searched at first.
     *
     * @param history how good it was elsewhere, from −32,768 to 32,768; 0 if it is not quiet
     */
    static int reduction(Frame frame, int number, int history, boolean gives) {
        if (frame.depth < 3 || number < (frame.open ? 3 : 2) || frame.check || frame.order[number] >= MoveOrder.GOOD) {
            return 0;
        }
        int less = REDUCTIONS[Math.min(frame.depth, 63) << 6 | Math.min(number, 63)]
                - (frame.open ? 1 : 0)
                + (frame.improving ? 0 : 1)
                - (gives ? 1 : 0)
                - history / 8192;
        return Math.max(0, Math.min(less, frame.depth - 2));
    }
}
