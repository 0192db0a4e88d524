package dev.because.scenarios.bench.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.scenarios.scenario.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InferenceSpeedTest {
    @Test
    void the_ways_and_the_library_agree_on_asia() throws IOException {
        InferenceRow row = new InferenceSpeed(5, Duration.ofSeconds(60)).run(file("asia"));
        assertEquals("asia", row.network());
        assertEquals(8, row.variables());
        assertEquals(8, row.clique());
        assertTrue(row.difference().orElseThrow() < 1e-12, row::toString);
        assertTrue(row.peerDifference().orElseThrow() < 1e-9, row::toString);
        assertEquals(6, row.peer().answered());
        assertEquals("", row.remark());
        assertTrue(row.ratio().orElseThrow() > 0 && row.tree().cold().orElseThrow() > 0);
    }

    @Test
    void the_table_has_a_line_for_each_network_and_says_what_differs() throws IOException {
        String table =
                new InferenceSpeed(2, Duration.ofSeconds(60)).table(List.of(file("cancer"), file("asia")), () -> {});
        List<String> lines = table.lines().toList();
        assertEquals(5, lines.size(), table);
        assertTrue(lines.get(1).startsWith("cancer") && lines.get(2).startsWith("asia"), table);
        assertTrue(lines.get(4).contains("differ by at most"), table);
    }

    @Test
    void a_library_that_is_wrong_or_slow_is_told_so() {
        Times ours = new Times();
        Times theirs = new Times();
        ours.answer(List.of(new double[] {0.25, 0.75}));
        ours.answer(List.of(new double[] {0.5, 0.5}));
        ours.warm(1_000_000);
        theirs.answer(List.of(new double[] {0.25, 0.75}));
        InferenceRow slow = row(ours, theirs);
        theirs.failed("more than 3 s");
        assertEquals(Optional.of(0.0), slow.peerDifference());
        assertEquals("more than 3 s, 1 of 2 answered", slow.remark());
        assertEquals(Optional.empty(), slow.ratio());
        theirs.answer(List.of(new double[] {0.53, 0.47}));
        assertEquals(
                "wrong by 0.03; more than 3 s, 2 of 2 answered",
                row(ours, theirs).remark());
        Times broken = new Times();
        broken.answer(List.of(new double[] {Double.NaN, Double.NaN}));
        assertEquals("wrong by NaN", row(ours, broken).remark());
    }

    @Test
    void the_library_is_ended_when_its_time_is_over() throws IOException {
        Times times = PeerProcess.run(file("asia"), 1_000_000, Duration.ofMillis(600));
        assertEquals(Optional.of("more than 0.6 s"), times.failure());
    }

    private static InferenceRow row(Times ours, Times theirs) {
        return new InferenceRow("made up", 1, 2, ours, ours, theirs, 2);
    }

    private static Path file(String name) {
        Path file =
                DataFolder.named().folder().orElse(Path.of("../../shared/data")).resolve("bn/" + name + ".bif.gz");
        assumeTrue(Files.exists(file), file + " is there");
        return file;
    }
}
