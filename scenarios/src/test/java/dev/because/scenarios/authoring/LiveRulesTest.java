package dev.because.scenarios.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRulesTest {
    private static final Fact BELIEF =
            Fact.of("Belief").with("hypothesis", "flu=yes").with("after", 0.6);

    @TempDir
    private Path folder;

    private void write(String sentence) throws IOException {
        Files.writeString(folder.resolve("mine.rules"), sentence);
    }

    private static List<String> concluded(LiveRules rules) {
        return rules
                .inForce()
                .orElseThrow()
                .evaluation()
                .evaluate(List.of(BELIEF), Evaluation.BUDGET)
                .concluded()
                .stream()
                .map(Fact::kind)
                .toList();
    }

    @Test
    void aBrokenEditLeavesTheLastGoodRulesInForce() throws IOException {
        LiveRules rules = new LiveRules(folder);
        write(
                "When there is a belief whose probability after the findings is at least 0.5, then conclude likely, because \"it is\".");
        assertEquals(List.of(), rules.refresh());
        assertEquals(List.of("likely"), concluded(rules));
        write("When there is a beleif, then conclude sure, because \"it is\".");
        List<Fault> faults = rules.refresh();
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).toString().contains("mine.rules, line 1, column 17: found beleif"), faults.toString());
        assertEquals(List.of("likely"), concluded(rules));
        write("When there is a belief, then conclude sure, because \"it is\".");
        assertEquals(List.of(), rules.refresh());
        assertEquals(List.of("sure"), concluded(rules));
    }

    @Test
    void nothingIsInForceBeforeTheFirstGoodRules() throws IOException {
        LiveRules rules = new LiveRules(folder);
        write("When.");
        assertFalse(rules.refresh().isEmpty());
        assertTrue(rules.inForce().isEmpty());
    }

    @Test
    void whatIsSavedIsSeen() throws IOException, InterruptedException {
        try (FolderWatch watch = new FolderWatch(folder)) {
            assertFalse(watch.await(Duration.ofMillis(1)));
            write("one");
            assertTrue(watch.await(Duration.ofSeconds(20)));
            Files.createDirectory(folder.resolve("below"));
            assertTrue(watch.await(Duration.ofSeconds(20)));
            Files.writeString(folder.resolve("below/more.rules"), "two");
            assertTrue(watch.await(Duration.ofSeconds(20)), "in a folder that is new, too");
        }
    }
}
