package dev.because.symbolic.game;

/** Counts the leaves of the tree of legal moves: the usual test of a move generator. */
public final class Perft {
    private Perft() {}

    /** How many sequences of {@code depth} legal moves there are; the last moves are counted, not played. */
    public static long count(Position position, int depth) {
        return depth == 0 ? 1 : count(position, depth, new Move[depth][MoveGenerator.MOST]);
    }

    private static long count(Position position, int depth, Move[][] moves) {
        Move[] here = moves[depth - 1];
        int count = MoveGenerator.generate(position, here);
        if (depth == 1) {
            return count;
        }
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += count(position.play(here[i]), depth - 1, moves);
        }
        return sum;
    }
}
