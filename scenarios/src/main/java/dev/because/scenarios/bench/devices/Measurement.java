package dev.because.scenarios.bench.devices;

import dev.because.explain.source.ModelReference;
import dev.because.explain.source.NamedModel;
import dev.because.neural.device.driver.Usage;
import dev.because.neural.device.library.Environment;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Network;
import dev.because.neural.tensorflow.TensorFlowNetwork;
import dev.because.neural.tensorflow.device.Computing;
import dev.because.neural.tensorflow.device.Device;
import dev.because.scenarios.bench.devices.plan.BenchedNetwork;
import dev.because.scenarios.bench.devices.plan.Plan;
import dev.because.scenarios.bench.devices.plan.Samples;
import dev.because.scenarios.bench.devices.plan.Stopwatch;
import dev.because.scenarios.bench.devices.plan.Task;
import dev.because.scenarios.bench.devices.result.Figure;
import dev.because.scenarios.bench.devices.result.Lines;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Measures this project on the device of this process, and writes the networks down for the peer. It says what it found as
 * soon as it has it.
 */
public final class Measurement {
    /** Pictures that are computed by both sides and compared. */
    private static final int COMPARED = 2;

    private static final double MICROSECONDS = 1e6;
    private static final String FAILED = "failed: ";

    private final Plan plan;
    private final Path dumps;
    private final Lines lines;
    private final BusyShare busy;

    /**
     * @param dumps a folder in which each network gets one
     * @param out where the lines go
     */
    public Measurement(Plan plan, Path dumps, PrintStream out) {
        this.plan = plan;
        this.dumps = dumps;
        this.lines = new Lines(out);
        this.busy = busy(Computing.device());
    }

    private static BusyShare busy(Device device) {
        return device instanceof Device.Gpu gpu
                ? () -> Usage.of(Environment.ofThisProcess(), gpu.gpu())::stop
                : BusyShare.UNKNOWN;
    }

    /** Measures everything. */
    public void run() throws IOException {
        sayDevice(lines, plan);
        for (BenchedNetwork which : plan.networks()) {
            Optional<String> model = which.model();
            if (model.isEmpty()) {
                lines.say(Lines.ABSENT, Map.of("network", which.id(), "reason", which.missing()));
                continue;
            }
            try (Network network = NamedModel.open(ModelReference.of(model.get()), Path.of(""), plan.threads())
                    .network()) {
                measure(which, network);
            }
        }
    }

    /** Says on what this process computes. */
    static void sayDevice(Lines lines, Plan plan) {
        Device device = Computing.device();
        lines.say(
                Lines.DEVICE,
                Map.of(
                        "device", device instanceof Device.Gpu ? "gpu" : "cpu",
                        "name", device.name(),
                        "threads", plan.threads()));
    }

    private void measure(BenchedNetwork which, Network network) throws IOException {
        if (!(network instanceof TensorFlowNetwork graph)) {
            throw new BadInputException(which.id(), "a network that is no graph", "one");
        }
        Samples samples = Samples.of(network, which, COMPARED);
        new NetworkDump(dumps.resolve(which.id())).write(which, graph.plain(), network, samples, plan.tasks());
        OwnTasks tasks = new OwnTasks(network, which, samples, plan.threads());
        Map<Task, Double> rates = new EnumMap<>(Task.class);
        for (int batch : plan.batches()) {
            for (Task task : plan.tasks()) {
                if (task == Task.TRAINING) {
                    train(which, batch);
                } else {
                    measure(which, tasks, task, batch, rates);
                }
            }
        }
    }

    private void measure(BenchedNetwork which, OwnTasks tasks, Task task, int batch, Map<Task, Double> rates) {
        double expected = batch / rates.getOrDefault(task, Double.POSITIVE_INFINITY);
        if (2 * expected > plan.watch().limit()) {
            String why = String.format("about %.0f s a call", expected);
            lines.say(
                    Lines.FIGURE,
                    Figure.leftOut(which.id(), task.id(), batch, why).fields());
            return;
        }
        try {
            tasks.of(task, batch).ifPresent(work -> {
                plan.watch().warm(work);
                BusyShare.Watch watched = busy.start();
                Stopwatch.Median median = plan.watch().measure(work);
                OptionalDouble share = watched.stop();
                rates.merge(task, batch / median.seconds(), Math::max);
                say(which, task, batch, median, share);
            });
        } catch (RuntimeException | OutOfMemoryError failed) { // the device's memory, say: the others can be measured
            String why = String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
            lines.say(
                    Lines.FIGURE,
                    Figure.leftOut(which.id(), task.id(), batch, FAILED + why).fields());
        }
    }

    private void train(BenchedNetwork which, int batch) {
        if (which == BenchedNetwork.LENET5) {
            BusyShare.Watch watched = busy.start();
            Stopwatch.Median median = new TrainingPace(plan.watch()).measure(batch);
            say(which, Task.TRAINING, batch, median, watched.stop());
        }
    }

    private void say(BenchedNetwork which, Task task, int batch, Stopwatch.Median median, OptionalDouble share) {
        Figure figure = new Figure(
                Figure.OURS,
                which.id(),
                task.id(),
                batch,
                OptionalDouble.of(batch / median.seconds()),
                median.runs(),
                OptionalDouble.of(median.processor() / batch * MICROSECONDS),
                share,
                "");
        lines.say(Lines.FIGURE, new LinkedHashMap<>(figure.fields()));
    }
}
