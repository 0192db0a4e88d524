package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import java.util.List;

/**
 * What a line comes to in material, counted where it has become quiet: no capture is left there that wins something.
 *
 * @param ply after how many moves of the line that is; 0 if it is quiet before the first
 * @param won the pieces that the side which begins the line has taken until then, in their order
 * @param lost those that were taken from it
 * @param promotions what pawns became until then, on both sides
 */
public record Balance(int ply, List<PieceType> won, List<PieceType> lost, List<Piece> promotions) {
    public Balance {
        won = List.copyOf(won);
        lost = List.copyOf(lost);
        promotions = List.copyOf(promotions);
    }
}
