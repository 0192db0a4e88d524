package dev.because.symbolic.minimization.espresso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.diagram.Equivalence;
import dev.because.symbolic.logic.format.PlaReader;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The public collection of PLA files, against what espresso and exact minimisers find. */
@Tag("long")
class PlaCollectionTest {
    private static final Path FILES = Path.of(
                    Optional.ofNullable(System.getProperty("BECAUSE_DATA", System.getenv("BECAUSE_DATA")))
                            .orElse("../../shared/data"))
            .resolve("pla");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Diagrams of the others grow too large in the order of the file. */
    private static final int INPUTS_TO_COMPARE = 40;

    @Test
    void noFileHasMoreTermsThanEspressoFindsNorFewerThanTheMinimum() throws IOException {
        assumeTrue(Files.exists(FILES.resolve("minima.tsv")), "no PLA files at " + FILES);
        List<String> worse = new ArrayList<>();
        int minimum = 0;
        for (String line : Files.readAllLines(FILES.resolve("minima.tsv"))) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("file")) {
                continue;
            }
            Specification functions = read(fields[0]);
            long start = System.nanoTime();
            Minimization found = new EspressoMinimizer().minimize(functions, Budget.of(PATIENCE));
            double seconds = (System.nanoTime() - start) * 1e-9;
            Cover cover = found.cover();
            System.out.printf(
                    "%-14s %4d terms %6d literals, at least %4d terms; espresso %4s, minimum %4s; %6.2f s%n",
                    fields[0],
                    cover.termCount(),
                    cover.literalCount(),
                    found.termsAtLeast(),
                    fields[4],
                    fields[5],
                    seconds);
            if (!fields[4].isEmpty() && cover.termCount() > Integer.parseInt(fields[4])) {
                worse.add(fields[0]);
            }
            if (!fields[5].isEmpty()) {
                int least = Integer.parseInt(fields[5]);
                assertTrue(cover.termCount() >= least && found.termsAtLeast() <= least, fields[0]);
                minimum += cover.termCount() == least ? 1 : 0;
            }
            if (functions.inputs() <= INPUTS_TO_COMPARE) {
                assertEquals(Optional.empty(), new Equivalence().compare(functions, cover), fields[0]);
            }
        }
        assertEquals(List.of(), worse);
        assertTrue(minimum >= 75, minimum + " at the proved minimum");
    }

    private static Specification read(String file) throws IOException {
        return PlaReader.read(file, Files.readString(FILES.resolve(file), StandardCharsets.ISO_8859_1));
    }
}
