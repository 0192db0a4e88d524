package dev.because.symbolic.game.contrast.consequence;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a line comes to in material, counted where it has become quiet: no capture is left there that wins something.
 *
 * @param side who begins the line
 * @param ply after how many moves of the line that is; 0 if nothing is played
 * @param quiet whether it is quiet there, or the game over; false only if the line breaks off before
 * @param won the pieces that the side which begins the line has taken until then, in their order
 * @param lost those that were taken from it
 * @param promotions what pawns became until then, on both sides
 */
public record Balance(
        Side side, int ply, boolean quiet, List<PieceType> won, List<PieceType> lost, List<Piece> promotions) {
    public Balance {
        won = List.copyOf(won);
        lost = List.copyOf(lost);
        promotions = List.copyOf(promotions);
    }

    /**
     * Counts what the first moves of a line take and promote, on the board.
     *
     * @param line the line, from the position where it begins
     * @param ply how many of its moves
     */
    public static Balance after(Game line, int ply) {
        Side side = line.start().toMove();
        List<PieceType> won = new ArrayList<>();
        List<PieceType> lost = new ArrayList<>();
        List<Piece> promotions = new ArrayList<>();
        Position board = line.start();
        for (Move move : line.moves().subList(0, ply)) {
            List<PieceType> taken = board.toMove() == side ? won : lost;
            board.captured(move).map(Piece::type).ifPresent(taken::add);
            Optional<PieceType> promotion = move.promotion();
            if (promotion.isPresent()) {
                promotions.add(new Piece(board.toMove(), promotion.get()));
            }
            board = board.play(move);
        }
        return new Balance(side, ply, Quiet.isQuiet(board), won, lost, promotions);
    }

    /** What it comes to in pawns, for the side that begins the line: what it won less what it lost, and what its pawns became. */
    public int pawns() {
        int sum = 0;
        for (PieceType type : won) {
            sum += type.pawns();
        }
        for (PieceType type : lost) {
            sum -= type.pawns();
        }
        for (Piece piece : promotions) {
            int more = piece.type().pawns() - PieceType.PAWN.pawns();
            sum += piece.side() == side ? more : -more;
        }
        return sum;
    }
}
