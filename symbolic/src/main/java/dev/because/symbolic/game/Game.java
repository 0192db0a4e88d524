package dev.because.symbolic.game;

import java.util.ArrayList;
import java.util.List;

/**
 * A position and how it came about: what repetition and the network's eight boards of history need.
 *
 * @param start where it began
 * @param moves what was played since, all legal
 */
public record Game(Position start, List<Move> moves) {
    public Game {
        moves = List.copyOf(moves);
    }

    /** A position of whose past nothing is known. */
    public static Game of(Position position) {
        return new Game(position, List.of());
    }

    /** With one more move. */
    public Game play(Move move) {
        List<Move> longer = new ArrayList<>(moves);
        longer.add(move);
        return new Game(start, longer);
    }

    /** All positions, the first one first, one more than moves. */
    public List<Position> positions() {
        List<Position> positions = new ArrayList<>(List.of(start));
        for (Move move : moves) {
            positions.add(positions.get(positions.size() - 1).play(move));
        }
        return positions;
    }

    /** Where it stands. */
    public Position position() {
        Position position = start;
        for (Move move : moves) {
            position = position.play(move);
        }
        return position;
    }

    /** How often the present position has been on the board, this time included. */
    public int repetitions() {
        Position now = position();
        return (int) positions().stream().filter(now::equals).count();
    }

    /** Whether it is a draw whatever is played: stalemate, no material to mate, the third repetition, or fifty moves each without progress. */
    public boolean isDrawn() {
        Position now = position();
        return now.isStalemate()
                || now.isDeadByMaterial()
                || now.halfmoves() >= 100 && !now.isCheckmate()
                || repetitions() >= 3;
    }
}
