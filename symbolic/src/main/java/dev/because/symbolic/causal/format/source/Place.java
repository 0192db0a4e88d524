package dev.because.symbolic.causal.format.source;

import dev.because.symbolic.logic.BadInputException;

/**
 * Where in a file something is written.
 *
 * @param file its name
 * @param line from 1
 * @param field which variable or field of it is meant; empty if the line says enough
 */
public record Place(String file, int line, String field) {
    public Place(String file, int line) {
        this(file, line, "");
    }

    /** The same place, where a part of what is there is meant. */
    public Place field(String name) {
        return new Place(
                file, line, field.isEmpty() ? Numbers.shortened(name) : field + ", " + Numbers.shortened(name));
    }

    /** What to throw when something else is there. */
    public BadInputException refusal(String found, String expected) {
        return new BadInputException(this.toString(), found, expected);
    }

    @Override
    public String toString() {
        return file + ", line " + line + (field.isEmpty() ? "" : ", " + field);
    }
}
