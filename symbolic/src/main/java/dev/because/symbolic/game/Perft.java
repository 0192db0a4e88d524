package dev.because.symbolic.game;

/** Counts the leaves of the tree of legal moves: the usual test of a move generator. */
public final class Perft {
    private Perft() {}

    /** How many sequences of {@code depth} legal moves there are; the last moves are counted, not played. */
    public static long count(Position position, int depth) {
        return depth == 0 ? 1 : count(position, depth, new Move[depth][MoveGenerator.MOST], 1);
    }

    /** The same with the last moves played, too: as a search meets positions. */
    public static long play(Position position, int depth) {
        return count(position, depth, new Move[depth + 1][MoveGenerator.MOST], 0);
    }

    /** @param counted the depth at which moves are only counted; below 1 they are not looked for at all */
    private static long count(Position position, int depth, Move[][] moves, int counted) {
        if (depth == 0) {
            return 1;
        }
        Move[] here = moves[depth - 1];
        int count = MoveGenerator.generate(position, here);
        if (depth == counted) {
            return count;
        }
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += count(position.play(here[i]), depth - 1, moves, counted);
        }
        return sum;
    }
}
