package dev.because.symbolic.minimization.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.diagram.Equivalence;
import dev.because.symbolic.logic.format.FunctionReader;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Berkeley's PLA files beside what is known of them: the terms that espresso finds, and proved minima. */
class PlaFilesTest {
    private static final Path FILES = Path.of(
                    Optional.ofNullable(System.getProperty("BECAUSE_DATA", System.getenv("BECAUSE_DATA")))
                            .orElse("../../shared/data"))
            .resolve("pla");

    private record Known(String file, int inputs, OptionalInt espresso, OptionalInt minimum) {
        static Known of(String line) {
            String[] fields = line.split("\t", -1);
            return new Known(fields[0], Integer.parseInt(fields[1]), number(fields[4]), number(fields[5]));
        }

        private static OptionalInt number(String field) {
            return field.isBlank() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(field.strip()));
        }

        Specification read() {
            return new FunctionReader().readFile(FILES.resolve(file)).specification();
        }
    }

    @Test
    void smallFilesReachTheirProvedMinima() throws IOException {
        int proved = 0;
        for (Known known : known()) {
            if (known.inputs <= 8 && known.minimum.orElse(1000) <= 60) {
                Minimization found = minimized(known.read(), Duration.ofSeconds(60));
                assertEquals(known.minimum.getAsInt(), found.cover().termCount(), known.file);
                assertTrue(found.literalsProved(), known.file);
                proved++;
            }
        }
        assertEquals(24, proved);
    }

    @Test
    void manyInputsReachTheirMinimaRowByRow() throws IOException {
        for (String name : List.of("misj.pla", "misg.pla", "exep.pla", "duke2.pla")) {
            Known known = known().stream()
                    .filter(one -> one.file.equals(name))
                    .findFirst()
                    .orElseThrow();
            Minimization found = minimized(known.read(), Duration.ofSeconds(60));
            assertTrue(found.literalsProved(), name);
            assertTrue(found.cover().termCount() <= known.espresso.getAsInt(), name);
            known.minimum.ifPresent(
                    minimum -> assertEquals(minimum, found.cover().termCount(), name));
        }
    }

    @Test
    @Tag("long")
    void everyFileReachesItsProvedMinimumAndIsNeverWorseThanEspresso() throws IOException {
        List<String> wrong = new ArrayList<>();
        int minima = 0;
        int proved = 0;
        for (Known known : known()) {
            Specification functions = known.read();
            long start = System.nanoTime();
            Minimization found = minimized(functions, Duration.ofSeconds(30));
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.println(line(known, found, seconds));
            int terms = found.cover().termCount();
            if (terms > known.espresso.orElse(terms) || terms != known.minimum.orElse(terms)) {
                wrong.add(known + ": " + terms);
            }
            minima += known.minimum.isPresent() ? 1 : 0;
            proved += found.termsProved() ? 1 : 0;
            assertEquals(Optional.empty(), new Equivalence().compare(functions, found.cover()), known.file);
        }
        System.out.println(proved + " proved here, " + minima + " known");
        assertEquals(List.of(), wrong);
        assertTrue(proved >= minima);
    }

    private static String line(Known known, Minimization found, double seconds) {
        return String.format(
                "%-14s espresso %4s, known %4s: %4d terms (%s), %5d literals (%s), %.1f s",
                known.file,
                known.espresso.isPresent() ? known.espresso.getAsInt() : "?",
                known.minimum.isPresent() ? known.minimum.getAsInt() : "?",
                found.cover().termCount(),
                found.termsProved() ? "proved" : "at least " + found.termsAtLeast(),
                found.cover().literalCount(),
                found.literalsProved() ? "proved" : "at least " + found.literalsAtLeast(),
                seconds);
    }

    private static Minimization minimized(Specification functions, Duration budget) {
        return new ExactMinimizer().minimize(functions, Budget.of(budget));
    }

    private static List<Known> known() throws IOException {
        Path minima = FILES.resolve("minima.tsv");
        assumeTrue(Files.exists(minima), "needs " + minima);
        return Files.readAllLines(minima).stream().skip(1).map(Known::of).toList();
    }
}
