package dev.because.symbolic.causal.format;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.RandomNetworks;
import dev.because.symbolic.causal.format.bif.BifWriter;
import dev.because.symbolic.causal.format.causes.CauseEffectWriter;
import dev.because.symbolic.causal.format.xmlbif.XmlBifWriter;
import dev.because.symbolic.logic.BadInputException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files with letters changed, left out, doubled or moved: each is a network or refused in one line, never anything else. */
class MutationTest {
    private static final int MUTATIONS = 500;
    private static final String LETTERS = "{}()[]<>,;:|\"'\\/*#&!-+.=0 19eE\n\tay\u0000é";

    private final BayesianNetwork network = new RandomNetworks(9).next(8).assuming("what");

    @Test
    void bif() {
        mutate("m.bif", BifWriter.text(network));
    }

    @Test
    void shipped_bif() {
        mutate("m.bif", new String(ShippedModels.source("asia").bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void xmlbif() {
        mutate("m.xml", XmlBifWriter.text(network));
    }

    @Test
    void yaml() {
        mutate("m.yaml", CauseEffectWriter.text(network));
    }

    @Test
    void shipped_yaml() {
        mutate("m.yaml", new String(ShippedModels.source("flu").bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void csv() {
        mutate("m.csv", "disease,count,symptom\nUMLS:C1_a^UMLS:C2_b,10,UMLS:C3_c\n,,\"d, e\"\nf,20,c\n,,g\n");
    }

    private static void mutate(String name, String text) {
        Random random = new Random(17);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String mutated = text;
            for (int change = random.nextInt(3); change >= 0; change--) {
                mutated = changed(mutated, random);
            }
            refused += readOrRefuse(name, mutated) ? 0 : 1;
        }
        assertTrue(refused > MUTATIONS / 5 && refused < MUTATIONS, refused + " refused");
    }

    /** Whether it was read. */
    static boolean readOrRefuse(String name, String text) {
        try {
            return Texts.read(name, text).size() > 0;
        } catch (BadInputException e) {
            assertTrue(e.getMessage().startsWith(name), e.getMessage());
            assertTrue(e.getMessage().length() < 1500, e.getMessage());
            assertFalse(e.getMessage().contains("\n"), e.getMessage());
            return false;
        }
    }

    private static String changed(String text, Random random) {
        int start = random.nextInt(text.length());
        int end = Math.min(text.length(), start + 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 4));
        String piece = text.substring(start, end);
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, start) + text.substring(end);
            case 1 -> text.substring(0, start) + letter + text.substring(start);
            case 2 -> text.substring(0, start) + letter + text.substring(start + 1);
            case 3 -> text.substring(0, end) + piece + text.substring(end);
            default -> {
                String rest = text.substring(0, start) + text.substring(end);
                int to = random.nextInt(rest.length() + 1);
                yield rest.substring(0, to) + piece + rest.substring(to);
            }
        };
    }
}
