package dev.because.neural.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void theNearestWordIsNamedAndNothingFarAway() {
        List<String> fields = List.of("height", "width", "channels", "crop");
        assertEquals(Optional.of("height"), Spelling.nearest("hieght", fields));
        assertEquals(Optional.of("channels"), Spelling.nearest("Channel", fields));
        assertEquals(Optional.empty(), Spelling.nearest("softmax", fields));
        assertEquals(Optional.empty(), Spelling.nearest("x", List.of()));
    }

    @Test
    void theDistanceIsThatOfItsRecursiveDefinition() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            String a = word(random);
            String b = word(random);
            assertEquals(recursive(a, b), Spelling.distance(a, b), a + " " + b);
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(6), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int recursive(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String restA = a.substring(1);
        String restB = b.substring(1);
        int replaced = recursive(restA, restB) + (a.charAt(0) == b.charAt(0) ? 0 : 1);
        return Math.min(replaced, Math.min(recursive(restA, b), recursive(a, restB)) + 1);
    }
}
