package dev.because.symbolic.game.contrast.consequence;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the pieces of a line came from: reasons are seen at its end, and changed at its beginning. */
public final class Trail {
    private static final int NOBODY = -1;

    private final List<int[]> origins = new ArrayList<>();

    /** Follows the pieces along a line. */
    public Trail(Game line) {
        int[] now = new int[64];
        Arrays.setAll(now, square -> line.start().at(square).isPresent() ? square : NOBODY);
        origins.add(now);
        Position board = line.start();
        for (Move move : line.moves()) {
            now = after(board, move, now.clone());
            board = board.play(move);
            origins.add(now);
        }
    }

    /** Where the piece on a square stood when the line began, after so many moves; empty if nothing stands on the square. */
    public Optional<Integer> origin(int ply, int square) {
        int origin = origins.get(ply)[square];
        return origin == NOBODY ? Optional.empty() : Optional.of(origin);
    }

    private static int[] after(Position board, Move move, int[] origins) {
        int mover = origins[move.from()];
        if (board.isCapture(move)) {
            origins[board.capturedAt(move)] = NOBODY;
        }
        origins[move.from()] = NOBODY;
        if (move.castles()) {
            castle(board, move, origins);
        }
        origins[move.to()] = mover;
        return origins;
    }

    private static void castle(Position board, Move move, int[] origins) {
        Side side = board.toMove();
        long before = board.of(side, PieceType.ROOK);
        long after = board.play(move).of(side, PieceType.ROOK);
        if (before != after) {
            int from = Square.first(before & ~after);
            int rook = origins[from];
            origins[from] = NOBODY;
            origins[Square.first(after & ~before)] = rook;
        }
    }
}
