package dev.because.neural.device.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void numbers_are_compared_as_numbers_and_missing_ones_are_zero() {
        assertTrue(version("9.15").isAtLeast(version("9.3.0")));
        assertFalse(version("9.1.0").isAtLeast(version("9.3.0")));
        assertTrue(version("12.5").isAtLeast(version("12.5.0.0")));
        assertTrue(version("13").isAtLeast(version("12.9.99")));
        assertFalse(version("12.5.2.13").isAtLeast(version("12.5.3")));
    }

    @Test
    void what_is_no_version_is_none() {
        for (String text : List.of("", "12.", ".5", "12.x", "12..5", "-1", "12.5rc1", "99999999999")) {
            assertEquals(Optional.empty(), Version.parse(text), text);
        }
        assertThrows(IllegalArgumentException.class, () -> new Version(List.of()));
    }

    @Test
    void CUDA_writes_thousands_and_tens() {
        assertEquals("12.6", Version.ofThousands(12060).toString());
        assertEquals("13.0", Version.ofThousands(13000).toString());
        assertEquals("11.8", Version.ofThousands(11080).toString());
    }

    private static Version version(String text) {
        return Version.parse(text).orElseThrow();
    }
}
