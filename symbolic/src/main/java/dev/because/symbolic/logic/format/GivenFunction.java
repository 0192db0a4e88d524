package dev.because.symbolic.logic.format;

import dev.because.symbolic.logic.Specification;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Functions as they were given.
 *
 * @param specification the functions
 * @param form what they were given as
 * @param file the file that they were read from
 */
public record GivenFunction(Specification specification, Form form, Optional<Path> file) {
    /** What a function may be given as. */
    public enum Form {
        PLA("PLA"),
        TRUTH_TABLE("truth table"),
        EXPRESSION("expression"),
        ROWS("list of rows");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        /** Its name, as in "a truth table". */
        public String words() {
            return words;
        }
    }

    /** Such as "PLA 5xp1.pla: 7 inputs, 10 outputs, 75 cubes". */
    public String description() {
        String name = file.map(path -> " " + path.getFileName()).orElse("");
        int cubes = specification.on().termCount() + specification.dontCare().termCount();
        return form.words() + name + ": " + counted(specification.inputs(), "input") + ", "
                + counted(specification.outputs(), "output") + ", " + counted(cubes, "cube");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
