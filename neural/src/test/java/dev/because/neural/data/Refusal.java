package dev.because.neural.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import org.junit.jupiter.api.function.Executable;

/** Asserts that bad input is refused in one line that says what the user needs. */
public final class Refusal {
    private Refusal() {}

    public static void says(Executable reading, String... parts) {
        String message = assertThrows(BadInputException.class, reading).getMessage();
        assertEquals(1, message.lines().count(), message);
        for (String part : parts) {
            assertTrue(message.contains(part), () -> "\"" + part + "\" is missing in: " + message);
        }
    }
}
