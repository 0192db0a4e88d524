package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Setup;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.notation.Fen;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Positions that random games come to. */
public final class RandomPositions {
    private RandomPositions() {}

    /** So many positions, none of which is over. */
    public static List<Position> some(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Position> found = new ArrayList<>();
        while (found.size() < count) {
            Position position = Fen.START;
            for (int plies = 4 + random.nextInt(90); plies > 0; plies--) {
                List<Move> moves = position.legalMoves();
                if (moves.isEmpty()) {
                    break;
                }
                position = position.play(moves.get(random.nextInt(moves.size())));
            }
            if (position.canMove() && !position.isDeadByMaterial()) {
                found.add(position);
            }
        }
        return found;
    }

    /** The same with colours exchanged, seen from the other side of the board. */
    static Position mirrored(Position position) {
        Setup setup = new Setup();
        for (int square : Square.all(position.occupied())) {
            var piece = position.at(square).orElseThrow();
            setup.put(new dev.because.symbolic.game.Piece(piece.side().opposite(), piece.type()), square ^ 56);
        }
        position.enPassant().ifPresent(square -> setup.enPassant(square ^ 56));
        return setup.toMove(position.toMove() == Side.WHITE ? Side.BLACK : Side.WHITE)
                .castling(Long.reverseBytes(position.castling()))
                .clocks(position.halfmoves(), position.fullmoves())
                .position();
    }
}
