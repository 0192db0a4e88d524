package dev.because.scenarios.bench.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.because.neural.device.DeviceChoice;
import dev.because.neural.tensorflow.device.Natives;
import dev.because.scenarios.bench.devices.plan.BenchedNetwork;
import dev.because.scenarios.bench.devices.plan.Plan;
import dev.because.scenarios.bench.devices.plan.Stopwatch;
import dev.because.scenarios.bench.devices.plan.Task;
import dev.because.scenarios.bench.devices.result.Figure;
import dev.because.scenarios.bench.devices.result.Lines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Plan PLAN = new Plan(
            List.of(BenchedNetwork.LENET5),
            List.of(Task.FORWARD, Task.ACTIVATIONS, Task.TRAINING),
            List.of(1, 16),
            2,
            false,
            new Stopwatch(0.02, 1));

    @TempDir
    Path folder;

    @Test
    void linesAreReadWhileOthersAreNotAndTheLastComplaintSaysWhyItEnded() throws IOException {
        Path shell = Path.of("/bin/sh");
        assumeTrue(Files.isExecutable(shell), "there is a shell");
        String script = "echo '{\"kind\":\"figure\",\"batch\":3}'; echo a library talks; echo '{broken';"
                + " echo 'because: first' >&2; echo 'because: no GPU' >&2; echo W0000 more >&2; exit \"$CODE\"";
        List<JsonNode> heard = new ArrayList<>();
        ChildProcess.End end = new ChildProcess(List.of(shell.toString(), "-c", script), Map.of("CODE", "7"))
                .run(folder.resolve("log"), heard::add);
        assertEquals(new ChildProcess.End(7, "no GPU"), end);
        assertEquals(1, heard.size());
        assertEquals(3, Figure.of(heard.get(0)).batch());
        assertEquals(3, Files.readAllLines(folder.resolve("log.jsonl")).size(), "everything is kept beside");
        assertThrows(IOException.class, () -> new ChildProcess(List.of("no-such-program"), Map.of())
                .run(folder.resolve("log"), heard::add));
    }

    @Test
    void whatAProcessMeasuredIsReadAsItWasSaid() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Measurement(PLAN, folder, new PrintStream(out, true, StandardCharsets.UTF_8)).run();
        Side side = new Side();
        out.toString(StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> side.take(Lines.read(line).orElseThrow()));
        assertTrue(side.device().isPresent());
        for (String task : List.of("forward", "training")) {
            for (int batch : PLAN.batches()) {
                Figure figure = side.figure("lenet5", task, batch).orElseThrow();
                assertTrue(figure.rate().getAsDouble() > 0 && figure.runs() > 0, figure::toString);
            }
        }
        assertTrue(side.figure("lenet5", "activations", 16).isPresent());
        assertEquals(Optional.empty(), side.figure("lenet5", "activations", 1), "a pass takes nine pictures");
        assertTrue(Files.exists(folder.resolve("lenet5/network.json")), "it is written down for the peer");
        assertEquals(5, side.figures().size());
    }

    @Test
    void withoutAGpuTheProcessSaysWhy() throws IOException {
        assumeTrue(!Natives.areForGpu(), "this build is for the CPU alone");
        DeviceRun run = new DeviceBench(PLAN, Optional.of("python3"), folder, line -> {}).run(new DeviceChoice.Gpu(0));
        String why = run.own().failure().orElseThrow();
        assertTrue(why.contains("no GPU that works") && why.contains("-Pgpu"), why);
        assertEquals(List.of(), run.own().figures());
        assertEquals(Optional.of("nothing to compare with"), run.peer().failure());
    }

    @Test
    void aFigureIsReadAsItWasWritten() {
        Figure figure = new Figure(
                Figure.OURS,
                "lenet5",
                "forward",
                64,
                OptionalDouble.of(1.0 / 3),
                5,
                OptionalDouble.of(12.5),
                OptionalDouble.of(0.25),
                "“so”");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Lines(new PrintStream(out, true, StandardCharsets.UTF_8)).say(Lines.FIGURE, figure.fields());
        assertEquals(
                figure,
                Figure.of(Lines.read(out.toString(StandardCharsets.UTF_8)).orElseThrow()));
    }

    @Test
    void aStopwatchTakesFiveRunsAndTheLeastTimeButNoneBeyondTheLimit() {
        assertEquals(5, new Stopwatch(0, 1).measure(() -> {}).runs());
        Stopwatch.Median slow = new Stopwatch(0.1, 0.02).measure(ChildProcessTest::wait30);
        assertEquals(1, slow.runs());
        assertTrue(slow.seconds() >= 0.03, slow::toString);
        assertTrue(new Stopwatch(0.2, 5).measure(ChildProcessTest::wait30).runs() >= 5);
        assertEquals(2.5, Stopwatch.median(List.of(4.0, 1.0, 2.0, 3.0)));
        assertEquals(2, Stopwatch.median(List.of(9.0, 1.0, 2.0)));
    }

    private static void wait30() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
