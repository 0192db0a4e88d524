package dev.because.explain.cli.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeuronsVerbTest {
    private static final List<String> FIRST = List.of(
            "layer            operation    shape",
            "input            Placeholder  28×28×1",
            "conv1/Conv2D     Conv2D       24×24×20");

    @TempDir
    Path folder;

    @Test
    void every_layer_is_a_row_of_a_table() {
        CommandLineRun run = CommandLineRun.of("neurons", "lenet5", "--list");
        assertEquals(0, run.exitCode(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(FIRST, lines.subList(0, 3));
        assertEquals(17, lines.size());
        assertTrue(lines.contains("pool2/MaxPool    MaxPool      4×4×50"), run.out());
        assertEquals(run.out(), CommandLineRun.of("neurons", "--list").out());
    }

    @Test
    void a_model_without_a_card_is_listed_by_what_its_placeholder_declares() throws IOException {
        ModelFolder files = ModelFolder.in(folder);
        Files.delete(files.file("digits.card.yaml"));
        CommandLineRun run = CommandLineRun.of("neurons", files.path("digits.pb"), "--list");
        assertEquals(CommandLineRun.of("neurons", "--list").out(), run.out());
    }

    @Test
    void without_a_question_it_says_what_there_is() {
        CommandLineRun run = CommandLineRun.of("neurons", "lenet5");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--layer LAYER, or --list"), run.err());
    }
}
