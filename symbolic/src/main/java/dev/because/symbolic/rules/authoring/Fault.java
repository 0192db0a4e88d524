package dev.because.symbolic.rules.authoring;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.rules.expert.Place;

/**
 * Something that cannot be read.
 *
 * @param place where
 * @param found what stands there
 * @param expected what could stand there; the nearest known word, where one is near
 */
public record Fault(Place place, String found, String expected) {
    /** As the one line that ends a command. */
    public BadInputException refusal() {
        return new BadInputException(place.toString(), found, expected);
    }

    @Override
    public String toString() {
        return place + ": found " + found + ", expected " + expected;
    }
}
