package dev.because.scenarios.bench.devices;

import com.fasterxml.jackson.databind.JsonNode;
import dev.because.neural.device.DeviceChoice;
import dev.because.scenarios.bench.devices.plan.Plan;
import dev.because.scenarios.bench.devices.result.Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Measures devices one after another, each in a process of its own with PyTorch behind it. */
public final class DeviceBench {
    private static final String VERB = "bench";
    private static final String SUBJECT = "devices";
    /** With which a process is told to measure; what follows is the folder for its dumps. */
    public static final String MEASURE = "--measure";
    /** With which a process is told to compute what is compared; what follows is the folder for its arrays. */
    public static final String COMPUTE = "--compute";

    private final Plan plan;
    private final Optional<String> python;
    private final Path folder;
    private final Consumer<JsonNode> heard;

    /**
     * @param python the interpreter that has PyTorch; empty to do without
     * @param folder what is written down goes there, and what the processes complain of
     * @param heard hears each line as soon as it is there
     */
    public DeviceBench(Plan plan, Optional<String> python, Path folder, Consumer<JsonNode> heard) {
        this.plan = plan;
        this.python = python;
        this.folder = folder;
        this.heard = heard;
    }

    /** Measures one device: the CPU or a GPU. */
    public DeviceRun run(DeviceChoice device) throws IOException {
        boolean cpu = device instanceof DeviceChoice.Cpu;
        Path dumps = Files.createDirectories(folder.resolve(cpu ? "cpu" : "gpu"));
        Side own = own(device, dumps);
        Side peer = new Side();
        if (python.isEmpty()) {
            peer.failed("left out");
        } else if (own.failure().isPresent()) {
            peer.failed("nothing to compare with");
        } else {
            peer(device, dumps, python.get(), peer);
        }
        return new DeviceRun(cpu ? "CPU" : "GPU", own, peer);
    }

    private Side own(DeviceChoice device, Path dumps) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(VERB, SUBJECT, MEASURE, dumps.toString()));
        arguments.addAll(plan.options());
        arguments.addAll(List.of("--device", device.toString()));
        Side side = new Side();
        ChildProcess.End end = ChildProcess.because(arguments, Map.of())
                .run(folder.resolve(device.toString().replace(':', '-') + ".log"), line -> {
                    side.take(line);
                    heard.accept(line);
                });
        if (end.code() != 0) {
            side.failed(end.complaint().isEmpty() ? "ended with " + end.code() : end.complaint());
        }
        return side;
    }

    private void peer(DeviceChoice device, Path dumps, String interpreter, Side side) throws IOException {
        List<Path> networks = dumps(dumps);
        String name = device instanceof DeviceChoice.Gpu gpu ? "cuda:" + gpu.index() : "cpu";
        ChildProcess process = new TorchPeer(interpreter).process(folder, networks, name, plan.common());
        ChildProcess.End end;
        try {
            end = process.run(folder.resolve("torch-" + dumps.getFileName() + ".log"), line -> {
                side.take(line);
                heard.accept(line);
            });
        } catch (IOException noInterpreter) {
            side.failed("no " + interpreter + " that can be started");
            return;
        }
        refused(side).or(() -> absent(side)).ifPresent(side::failed);
        if (end.code() != 0 && side.failure().isEmpty()) {
            side.failed(end.complaint().isEmpty() ? "ended with " + end.code() : end.complaint());
        }
    }

    private static Optional<String> absent(Side side) {
        return side.lines(Lines.ABSENT).stream()
                .map(line -> line.path("reason").asText())
                .findFirst();
    }

    private static Optional<String> refused(Side side) {
        List<String> refused = side.lines(Lines.CHECKED).stream()
                .filter(line -> !line.path("refused").isEmpty())
                .map(line -> line.path("network").asText() + " (" + line.path("differences") + ")")
                .toList();
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of("computes other numbers, so it is not timed, of " + String.join(", ", refused));
    }

    private List<Path> dumps(Path dumps) throws IOException {
        try (Stream<Path> inside = Files.list(dumps)) {
            List<Path> there = inside.toList();
            return plan.networks().stream()
                    .map(network -> dumps.resolve(network.id()))
                    .filter(there::contains)
                    .toList();
        }
    }
}
