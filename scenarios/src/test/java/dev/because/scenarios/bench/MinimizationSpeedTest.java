package dev.because.scenarios.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.scenarios.bench.MinimizationRow.Known;
import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.minimization.exact.ExactMinimizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinimizationSpeedTest {
    private final MinimizationSpeed speed = new MinimizationSpeed(new ExactMinimizer(), Duration.ofSeconds(30));

    @Test
    void aRandomFunctionOfSixInputsTakesTheTermsAndLiteralsThatArePublished() {
        MinimizationRow row = speed.run("random6", MinimizationSpeed.random(6), Known.NOTHING, 1);
        assertEquals(15, row.result().cover().termCount());
        assertEquals(70, row.result().cover().literalCount());
        assertTrue(row.result().literalsProved());
        assertFalse(row.meetsMinimum());
    }

    @Test
    void theTableCountsWhatMeetsTheKnownMinimaAndWhatIsWorseThanTheHeuristic() {
        Known right = new Known(Optional.of(15), Optional.of(15));
        Known better = new Known(Optional.of(14), Optional.of(13));
        String table = MinimizationSpeed.table(List.of(
                speed.run("one", MinimizationSpeed.random(6), right, 1),
                speed.run("two", MinimizationSpeed.random(6), better, 1)));
        assertEquals(4, table.lines().count());
        assertTrue(table.contains("1 of 2 known minima met; 2 proved minimum in terms"), table);
        assertTrue(table.contains("1 worse than espresso"), table);
    }

    @Test
    void publishedMinimaAreReadByTheirColumns(@TempDir Path folder) throws IOException {
        assertEquals(Known.NOTHING, PublishedMinima.in(folder).of("a.pla"));
        Path table = folder.resolve(PublishedMinima.FILE);
        Files.writeString(table, "file\tespresso_terms\tproved_minimum_terms\na.pla\t9\t\nb.pla\t8\t7\n");
        PublishedMinima minima = PublishedMinima.in(folder);
        assertEquals(new Known(Optional.of(9), Optional.empty()), minima.of("a.pla"));
        assertEquals(new Known(Optional.of(8), Optional.of(7)), minima.of("b.pla"));
        Files.writeString(table, "file\tespresso_terms\tproved_minimum_terms\na.pla\tnine\t\n");
        BadInputException refusal = assertThrows(BadInputException.class, () -> PublishedMinima.in(folder));
        assertTrue(String.valueOf(refusal.getMessage()).contains("line 2: found nine"), refusal::getMessage);
    }
}
