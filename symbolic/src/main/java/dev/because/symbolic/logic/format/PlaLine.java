package dev.because.symbolic.logic.format;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.format.PlaType.Mark;
import java.util.Optional;

/**
 * One cube of a PLA file, or one row of a table, as it stands there.
 *
 * @param line which line of the file, from 1
 * @param cube its inputs
 * @param marks a character for each output
 */
record PlaLine(int line, Cube cube, String marks) {
    /** The outputs of which it says that. */
    Bits outputs(PlaType type, Mark mark) {
        Bits outputs = Bits.none();
        for (int output = 0; output < marks.length(); output++) {
            if (type.mark(marks.charAt(output)).equals(Optional.of(mark))) {
                outputs = outputs.with(output);
            }
        }
        return outputs;
    }
}
