package dev.because.scenarios.scenario;

import dev.because.neural.network.BadInputException;

/**
 * A place in a scenario file.
 *
 * @param file the file
 * @param line the line, from 1
 * @param field the path of fields down to it, such as {@code expect[0].values.drop}; empty for the whole document
 */
record Place(String file, int line, String field) {
    Place field(String name, int at) {
        return new Place(file, at, field.isEmpty() ? name : field + "." + name);
    }

    Place item(int index, int at) {
        return new Place(file, at, field + "[" + index + "]");
    }

    /** What to throw when this place holds something else than it should. */
    BadInputException refusal(String found, String expected) {
        return new BadInputException(toString(), found, expected);
    }

    @Override
    public String toString() {
        return file + ", line " + line + (field.isEmpty() ? "" : ", " + field);
    }
}
