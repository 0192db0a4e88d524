package dev.because.symbolic.minimization.karnaugh;

import dev.because.symbolic.logic.Literal;
import java.util.List;

/**
 * One of the maps of four variables that a map of five or six consists of.
 *
 * @param index which, from 0
 * @param row how far down it stands among the sheets, from 0
 * @param column how far across it stands among the sheets, from 0
 * @param literals what holds all over it; none on a map of a single sheet
 */
public record Sheet(int index, int row, int column, List<Literal> literals) {
    public Sheet {
        literals = List.copyOf(literals);
    }
}
