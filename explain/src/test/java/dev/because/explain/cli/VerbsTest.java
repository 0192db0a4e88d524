package dev.because.explain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VerbsTest {
    /** The definition itself: exponential, and right by inspection. */
    private static int byDefinition(String from, String to) {
        if (from.isEmpty() || to.isEmpty()) {
            return from.length() + to.length();
        }
        String tailFrom = from.substring(1);
        String tailTo = to.substring(1);
        if (from.charAt(0) == to.charAt(0)) {
            return byDefinition(tailFrom, tailTo);
        }
        int replaced = byDefinition(tailFrom, tailTo);
        return 1 + Math.min(replaced, Math.min(byDefinition(tailFrom, to), byDefinition(from, tailTo)));
    }

    @Test
    void theDistanceIsTheFewestEditsThatTurnOneWordIntoTheOther() {
        Random random = new Random(0);
        for (int i = 0; i < 300; i++) {
            String from = word(random);
            String to = word(random);
            assertEquals(byDefinition(from, to), Verbs.distance(from, to), from + " to " + to);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(7);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }
}
