package dev.because.scenarios.bench.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.because.explain.source.ModelReference;
import dev.because.explain.source.NamedModel;
import dev.because.neural.network.Network;
import dev.because.neural.tensorflow.TensorFlowNetwork;
import dev.because.scenarios.bench.devices.plan.BenchedNetwork;
import dev.because.scenarios.bench.devices.plan.Samples;
import dev.because.scenarios.bench.devices.plan.Task;
import dev.because.scenarios.bench.devices.result.Lines;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs a Python, and for most of it one that has PyTorch: {@code python3}, or what BECAUSE_PYTHON names. */
class TorchPeerTest {
    private static final String PYTHON = Optional.ofNullable(System.getenv("BECAUSE_PYTHON"))
            .or(() -> Optional.ofNullable(System.getProperty("BECAUSE_PYTHON")))
            .orElse("python3");
    private static final List<String> CHECK = List.of("--task", "forward", "--batch", "1", "--check-only");

    @TempDir
    Path folder;

    @Test
    void theScriptIsPython() throws IOException {
        TorchPeer.script(folder);
        assumeTrue(run(List.of(PYTHON, "--version")).isPresent(), PYTHON + " is there");
        for (String part : List.of("torch_peer.py", "torch_network.py", "torch_tasks.py")) {
            String script = folder.resolve(part).toString();
            assertEquals(
                    Optional.of(new ChildProcess.End(0, "")), run(List.of(PYTHON, "-m", "py_compile", script)), part);
        }
    }

    @Test
    void aPythonWithoutPyTorchSaysSo() throws IOException {
        assumeTrue(run(List.of(PYTHON, "--version")).isPresent(), PYTHON + " is there");
        List<JsonNode> heard = new ArrayList<>();
        ChildProcess.End end = new ChildProcess(
                        List.of(PYTHON, "-S", "-E", TorchPeer.script(folder).toString(), "nothing"), Map.of())
                .run(folder.resolve("log"), heard::add);
        assertEquals(3, end.code(), end::complaint);
        assertEquals(Lines.ABSENT, heard.get(0).path(Lines.KIND).asText());
        assertTrue(heard.get(0).path("reason").asText().contains("torch"), heard::toString);
    }

    @Test
    void pyTorchComputesTheSameAndRefusesToBeTimedWhereItDoesNot() throws IOException {
        assumeTrue(
                run(List.of(PYTHON, "-c", "import torch"))
                        .filter(end -> end.code() == 0)
                        .isPresent(),
                PYTHON + " has PyTorch");
        Path dump = folder.resolve("lenet5");
        try (Network network =
                NamedModel.open(ModelReference.of("lenet5"), Path.of(""), 1).network()) {
            new NetworkDump(dump)
                    .write(
                            BenchedNetwork.LENET5,
                            ((TensorFlowNetwork) network).plain(),
                            network,
                            Samples.of(network, BenchedNetwork.LENET5, 2),
                            List.of(Task.values()));
        }
        assertEquals(0, checked(dump, List.of()));
        Path kernel = dump.resolve(new PlainLoops(dump)
                .network()
                .path("steps")
                .get(0)
                .path("kernel")
                .path("file")
                .asText());
        ByteBuffer weights = ByteBuffer.wrap(Files.readAllBytes(kernel)).order(ByteOrder.LITTLE_ENDIAN);
        weights.putFloat(0, weights.getFloat(0) + 0.05f);
        Files.write(kernel, weights.array());
        assertEquals(
                4,
                checked(
                        dump,
                        List.of("activations", "forward", "gradient", "guided", "integrated-gradients", "occlusion")));
    }

    private int checked(Path dump, List<String> refused) throws IOException {
        List<JsonNode> heard = new ArrayList<>();
        ChildProcess.End end = new TorchPeer(PYTHON)
                .process(folder, List.of(dump), "cpu", CHECK)
                .run(folder.resolve("log"), heard::add);
        JsonNode line = heard.stream()
                .filter(one -> one.path(Lines.KIND).asText().equals(Lines.CHECKED))
                .findFirst()
                .orElseThrow(() -> new AssertionError(end));
        List<String> found = new ArrayList<>();
        line.path("refused").forEach(name -> found.add(name.asText()));
        assertEquals(refused, found, line::toString);
        return end.code();
    }

    private Optional<ChildProcess.End> run(List<String> command) throws IOException {
        try {
            return Optional.of(new ChildProcess(command, Map.of()).run(folder.resolve("log"), line -> {}));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
