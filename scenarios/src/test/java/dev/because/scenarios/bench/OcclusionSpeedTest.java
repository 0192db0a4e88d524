package dev.because.scenarios.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.justification.Question;
import dev.because.explain.source.PictureOptions;
import dev.because.explain.source.PictureSubject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OcclusionSpeedTest {
    @Test
    void theTableHoldsBothWaysSideBySideAndTheirDifference() {
        PictureOptions options = PictureOptions.of(Question.of(PictureOptions.VERB, Map.of()));
        try (PictureSubject subject = PictureSubject.open(options, Path.of(""), 1)) {
            OcclusionSpeed speed = new OcclusionSpeed(subject.network(), "lenet5", subject.input(), 8, 4, 10);
            AtomicInteger steps = new AtomicInteger();
            OcclusionRow row = speed.run(1, steps::incrementAndGet);
            assertEquals(OcclusionSpeed.measurements(1), steps.get());
            assertEquals(36, row.windows());
            assertEquals(9, row.sampled());
            assertTrue(row.whole() > 0 && row.incremental() > 0 && row.first() > 0);
            assertEquals(row.incremental() / row.whole(), row.ratio(), 1e-9 * row.ratio());
            assertTrue(row.difference() <= 1e-5, () -> "difference " + row.difference());
            String table = OcclusionSpeed.table(List.of(row));
            assertEquals(3, table.lines().count());
            assertTrue(table.contains("lenet5") && table.contains("24.6"), table);
        }
    }
}
