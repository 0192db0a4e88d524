package dev.because.symbolic.rules.authoring.cell;

import dev.because.symbolic.rules.expert.Constraint;
import java.util.List;

/**
 * What a cell asks of its field.
 *
 * @param constraints all together
 * @param names what the field is called; where a name is bound already, the field must equal it
 */
public record Cell(List<Constraint> constraints, List<String> names) {
    public Cell {
        constraints = List.copyOf(constraints);
        names = List.copyOf(names);
    }

    /** Whether nothing is asked. */
    public boolean isEmpty() {
        return constraints.isEmpty() && names.isEmpty();
    }
}
