package dev.because.symbolic.game.search.puct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpectationTest {
    @Test
    void centipawnsAreThoseThatTheDocumentationNames() {
        assertEquals(0, Expectation.centipawns(0));
        assertEquals(89, Expectation.centipawns(0.5));
        assertEquals(-89, Expectation.centipawns(-0.5));
        assertEquals(546, Expectation.centipawns(0.9));
        assertEquals(12_780, Expectation.centipawns(1));
    }

    @Test
    void valuesAndCentipawnsAreEachOthersInverse() {
        Random random = new Random(1);
        double before = -1.1;
        for (int centipawns = -3_000; centipawns <= 3_000; centipawns++) {
            double value = Expectation.value(centipawns);
            assertTrue(value > before);
            before = value;
            assertEquals(centipawns, Expectation.centipawns(value));
        }
        for (int i = 0; i < 1_000; i++) {
            double value = 1.8 * random.nextDouble() - 0.9;
            assertEquals(value, Expectation.value(Expectation.centipawns(value)), 0.004);
        }
        assertEquals(1, Expectation.value(1_000_000), 0.01);
    }
}
