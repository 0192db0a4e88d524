package dev.because.scenarios.repetition;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.explain.answer.picture.ExplainPicture;
import dev.because.explain.justification.Question;
import dev.because.explain.source.PictureOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Explains a digit after the other in one process, each with a network opened and closed for it, and looks at what the
 * process holds. It takes minutes: {@code mvn -Plong -pl scenarios -am test}. The number of explanations is the
 * system property {@code because.explanations}.
 */
@Tag("long")
class FlatMemoryTest {
    private static final int COUNT = Integer.getInteger("because.explanations", 2_000);
    private static final int DIGITS = 200;
    private static final double GROWTH = 1.1;

    @Test
    void memory_is_flat_over_two_thousand_explanations() throws IOException {
        assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "needs /proc/self/status");
        NavigableMap<Integer, Integer> resident = new TreeMap<>();
        int threads = Thread.activeCount();
        long started = System.nanoTime();
        for (int i = 1; i <= COUNT; i++) {
            explain(i % DIGITS);
            if (i % (COUNT / 10) == 0) {
                System.gc(); // what is garbage is no leak
                resident.put(i, megabytes());
                System.out.printf(
                        Locale.ROOT,
                        "%d explanations: %d MB resident, %d threads, %.0f ms each%n",
                        i,
                        resident.get(i),
                        Thread.activeCount(),
                        (System.nanoTime() - started) / 1e6 / i);
            }
        }
        // What is resident goes up and down with Java's heap, so the peaks of both halves are compared.
        int first = peak(resident.headMap(COUNT / 2, true));
        int second = peak(resident.tailMap(COUNT / 2, false));
        assertTrue(second < GROWTH * first, "megabytes after so many explanations: " + resident);
        assertTrue(Thread.activeCount() <= threads + 8, Thread.activeCount() + " threads, at first " + threads);
    }

    private static int peak(Map<Integer, Integer> resident) {
        return resident.values().stream().mapToInt(megabytes -> megabytes).max().orElse(0);
    }

    private static void explain(int digit) {
        Question question =
                Question.of(PictureOptions.VERB, Map.of("image", String.format(Locale.ROOT, "digits/%04d", digit)));
        new ExplainPicture().explain(PictureOptions.of(question), Path.of(""), 2);
    }

    private static int megabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
