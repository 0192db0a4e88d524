package dev.because.scenarios.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.justification.Question;
import dev.because.explain.source.PictureOptions;
import dev.because.explain.source.PictureSubject;
import dev.because.neural.attribution.catalogue.AttributionMethods;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttributionSpeedTest {
    @Test
    void theTableHasALineForTheForwardPassAndEachMethodBesideCaptum() {
        PictureOptions options = PictureOptions.of(Question.of(PictureOptions.VERB, Map.of()));
        try (PictureSubject subject = PictureSubject.open(options, Path.of(""), 1)) {
            AttributionSpeed speed = new AttributionSpeed(subject.network(), "lenet5", subject.input(), 0);
            AtomicInteger steps = new AtomicInteger();
            List<SpeedRow> rows = speed.run(1, steps::incrementAndGet);
            assertEquals(speed.measurements(1), steps.get());
            List<String> methods = new ArrayList<>(List.of("forward"));
            methods.addAll(AttributionMethods.names());
            assertEquals(methods, rows.stream().map(SpeedRow::method).toList());
            assertEquals(1, rows.get(0).ofForward());
            assertTrue(rows.stream().allMatch(row -> row.perSecond() > 0 && row.batch() >= 1));
            String table = AttributionSpeed.table(rows);
            assertEquals(1 + methods.size(), table.lines().count());
            assertTrue(table.lines().anyMatch(line -> line.startsWith("occlusion") && line.contains(" 305 ")), table);
        }
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
        assertEquals(2.5, AttributionSpeed.median(new double[] {9, 2, 3, 1}));
        assertEquals(3, AttributionSpeed.median(new double[] {9, 3, 1}));
    }
}
