package dev.because.scenarios.cli;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.neural.device.DeviceChoice;
import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.device.Computing;
import dev.because.scenarios.bench.devices.Agreement;
import dev.because.scenarios.bench.devices.Computation;
import dev.because.scenarios.bench.devices.DeviceBench;
import dev.because.scenarios.bench.devices.DeviceRun;
import dev.because.scenarios.bench.devices.DeviceTable;
import dev.because.scenarios.bench.devices.Measurement;
import dev.because.scenarios.bench.devices.Parent;
import dev.because.scenarios.bench.devices.WorkFolder;
import dev.because.scenarios.bench.devices.plan.BenchedNetwork;
import dev.because.scenarios.bench.devices.plan.Plan;
import dev.because.scenarios.bench.devices.plan.Stopwatch;
import dev.because.scenarios.bench.devices.plan.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code because bench devices}. */
@Command(name = "devices", description = "How fast are the CPU and a GPU, beside PyTorch on the same device?")
public final class DeviceBenchVerb implements Verb {
    private static final String NOBODY = "none";

    @Option(
            names = "--network",
            paramLabel = "NAME",
            description = "lenet5, squeezenet or mobilenet; may be repeated (default: all).")
    private List<String> networks = List.of();

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description = "forward, gradient, guided, integrated-gradients, occlusion, activations or training; may be"
                    + " repeated (default: all).")
    private List<String> tasks = List.of();

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Pictures a call; may be repeated (default: 1, 64 and 256).")
    private List<Integer> batches = List.of(1, 64, 256);

    @Option(names = "--seconds", paramLabel = "S", description = "The least time for each figure (default: 1).")
    private double seconds = 1;

    @Option(
            names = "--limit",
            paramLabel = "S",
            description = "The most: what would take longer is left out (default: 20).")
    private double limit = 20;

    @Option(
            names = "--peer",
            paramLabel = "PYTHON",
            description = "A Python that has PyTorch, or 'none' (default: python3, if it has).")
    private Optional<String> peer = Optional.empty();

    @Option(
            names = "--keep",
            paramLabel = "FOLDER",
            description = "Keeps the networks that were written for PyTorch, its script, and what the processes said.")
    private Optional<Path> keep = Optional.empty();

    @Option(names = DeviceBench.MEASURE, paramLabel = "FOLDER", hidden = true)
    private Optional<Path> measure = Optional.empty();

    @Option(names = DeviceBench.COMPUTE, paramLabel = "FOLDER", hidden = true)
    private Optional<Path> compute = Optional.empty();

    @Option(
            names = "--agree",
            description = "Compares instead what the CPU and a GPU compute: scores, activations, every method of"
                    + " attribution. Exit code 1 if a difference is beyond its tolerance.")
    private boolean agree;

    @Option(names = "--rehearse", description = "With --agree: compares two ways to compute on the CPU.")
    private boolean rehearse;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public int answer(Console console) throws IOException {
        Plan plan = plan();
        if (measure.isPresent()) {
            Parent.endWithIt();
            new Measurement(plan, measure.get(), console.out()).run();
            return ANSWERED;
        }
        if (compute.isPresent()) {
            Parent.endWithIt();
            new Computation(plan, compute.get(), console.out()).run();
            return ANSWERED;
        }
        require(agree || !rehearse, "--rehearse", "no --agree", "both");
        try (WorkFolder folder = WorkFolder.of(keep)) {
            return agree ? agree(console, plan, folder.path()) : answer(console, plan, folder.path());
        }
    }

    private int agree(Console console, Plan plan, Path folder) throws IOException {
        Agreement.Way one = rehearse ? Agreement.Way.CPU_WITH_ONEDNN : Agreement.Way.CPU;
        Agreement.Way other = rehearse ? Agreement.Way.CPU_WITHOUT_ONEDNN : Agreement.Way.GPU;
        List<String> failures = new ArrayList<>();
        Optional<Agreement> agreement;
        try (Progress progress = new Progress(console, "arrays", 0)) {
            agreement = Agreement.of(plan, one, other, folder, line -> progress.step(), failures::add);
        }
        if (agreement.isEmpty()) {
            failures.forEach(console::problem); // in the words of the process that could not compute
            return BAD_INPUT;
        }
        console.out().print(agreement.get().text());
        return agreement.get().holds() ? ANSWERED : REFUSED;
    }

    private int answer(Console console, Plan plan, Path folder) throws IOException {
        DeviceChoice choice = Computing.wish().choice();
        List<DeviceRun> runs = new ArrayList<>();
        try (Progress progress = new Progress(console, "lines", 0)) {
            DeviceBench bench = new DeviceBench(plan, python(), folder, line -> progress.step());
            for (DeviceChoice device : devices(choice)) {
                runs.add(bench.run(device));
            }
        }
        Optional<String> unmet = unmet(choice, runs);
        if (unmet.isPresent()) {
            console.problem(unmet.get());
            return BAD_INPUT;
        }
        requirePeer(runs);
        console.out().print(new DeviceTable(plan, runs).text());
        return ANSWERED;
    }

    /** What the user asked for by name has to be there, and the CPU always is: why it is not, as its process says. */
    private static Optional<String> unmet(DeviceChoice choice, List<DeviceRun> runs) {
        boolean asked = !(choice instanceof DeviceChoice.Auto);
        return runs.stream()
                .filter(run -> asked || run.title().equals("CPU"))
                .flatMap(run -> run.own().failure().stream())
                .findFirst();
    }

    private void requirePeer(List<DeviceRun> runs) {
        boolean silent = runs.stream().allMatch(run -> run.peer().device().isEmpty());
        if (silent && peer.isPresent() && !peer.get().equals(NOBODY)) {
            throw new BadInputException(
                    "--peer " + peer.get(),
                    runs.get(0).peer().failure().orElse("no answer"),
                    "a Python that has PyTorch");
        }
    }

    private static List<DeviceChoice> devices(DeviceChoice choice) {
        return choice instanceof DeviceChoice.Auto
                ? List.of(new DeviceChoice.Cpu(), new DeviceChoice.Gpu(0))
                : List.of(choice);
    }

    private Optional<String> python() {
        return Optional.of(peer.orElse("python3")).filter(name -> !name.equals(NOBODY));
    }

    private Plan plan() {
        for (int batch : batches) {
            require(batch > 0, "--batch", String.valueOf(batch), "1 or more");
        }
        require(seconds > 0 && limit > 0, seconds > 0 ? "--limit" : "--seconds", "nothing", "more than 0");
        return new Plan(
                chosen("--network", networks, BenchedNetwork.values(), BenchedNetwork::id),
                chosen("--task", tasks, Task.values(), Task::id),
                batches,
                threads.threads(),
                Computing.wish().tf32(),
                new Stopwatch(seconds, limit));
    }

    private static void require(boolean holds, String option, String found, String expected) {
        if (!holds) {
            throw new BadInputException(option, found, expected);
        }
    }

    private static <T> List<T> chosen(String option, List<String> names, T[] all, Function<T, String> id) {
        List<String> known = Arrays.stream(all).map(id).toList();
        for (String name : names) {
            require(known.contains(name), option, "'" + name + "'", String.join(", ", known));
        }
        return Arrays.stream(all)
                .filter(one -> names.isEmpty() || names.contains(id.apply(one)))
                .toList();
    }
}
