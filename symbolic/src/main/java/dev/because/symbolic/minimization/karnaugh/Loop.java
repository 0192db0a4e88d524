package dev.because.symbolic.minimization.karnaugh;

import dev.because.symbolic.logic.Cube;
import java.util.List;

/**
 * What is drawn round the cells of a product of literals: one rectangle, or several where the edges cut it or it reaches
 * several sheets. The pieces have no cell in common.
 *
 * @param cube the product
 * @param pieces by sheet, then from above, then from the left
 */
public record Loop(Cube cube, List<Piece> pieces) {
    public Loop {
        pieces = List.copyOf(pieces);
    }

    /** All its cells, piece by piece. */
    public List<Cell> cells() {
        return pieces.stream().flatMap(piece -> piece.cells().stream()).toList();
    }
}
