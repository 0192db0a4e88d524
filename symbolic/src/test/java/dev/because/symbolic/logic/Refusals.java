package dev.because.symbolic.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** Input that is refused with just this line. */
public final class Refusals {
    private Refusals() {}

    public static void assertRefused(String message, Executable reading) {
        assertEquals(message, assertThrows(BadInputException.class, reading).getMessage());
    }
}
