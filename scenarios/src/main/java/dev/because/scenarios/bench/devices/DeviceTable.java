package dev.because.scenarios.bench.devices;

import com.fasterxml.jackson.databind.JsonNode;
import dev.because.scenarios.bench.devices.plan.BenchedNetwork;
import dev.because.scenarios.bench.devices.plan.Plan;
import dev.because.scenarios.bench.devices.plan.Task;
import dev.because.scenarios.bench.devices.result.Figure;
import dev.because.scenarios.bench.devices.result.Lines;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** The figures of all devices as a table for a terminal, and what has to be said of them. */
public final class DeviceTable {
    private static final String ABSENT = "-";
    private static final String LEFT_OUT = "…";
    private static final String LONG = "about ";

    private final Plan plan;
    private final List<DeviceRun> runs;
    private final Set<String> remarks = new LinkedHashSet<>();

    public DeviceTable(Plan plan, List<DeviceRun> runs) {
        this.plan = plan;
        this.runs = List.copyOf(runs);
    }

    /** The table. */
    public String text() {
        StringBuilder text = new StringBuilder(headings());
        for (BenchedNetwork network : plan.networks()) {
            for (Task task : plan.tasks()) {
                plan.batches().forEach(batch -> row(network, task, batch).ifPresent(text::append));
            }
        }
        notes().forEach(note -> text.append(note).append(System.lineSeparator()));
        return text.toString();
    }

    private String headings() {
        StringBuilder devices = new StringBuilder(String.format("%-41s", "pictures a second"));
        StringBuilder columns = new StringBuilder(String.format("%-14s %-20s %5s", "network", "", "batch"));
        for (DeviceRun run : runs) {
            String second = tellsBusy(run) ? "busy" : "µs";
            String titles = cells("because", second, "PyTorch", second, "ratio");
            devices.append(String.format(" | %-" + titles.length() + "s", run.heading()));
            columns.append(" | ").append(titles);
        }
        return line(devices) + line(columns);
    }

    private static String line(CharSequence text) {
        return text.toString().stripTrailing() + System.lineSeparator();
    }

    private static boolean tellsBusy(DeviceRun run) {
        return run.title().equals("GPU");
    }

    private static String cells(String own, String ownMore, String peer, String peerMore, String ratio) {
        return String.format("%8s %7s %8s %7s %6s", own, ownMore, peer, peerMore, ratio);
    }

    private Optional<String> row(BenchedNetwork network, Task task, int batch) {
        StringBuilder row = new StringBuilder(String.format("%-14s %-20s %5d", network.title(), task.id(), batch));
        boolean any = false;
        for (DeviceRun run : runs) {
            Optional<Figure> own = run.own().figure(network.id(), task.id(), batch);
            Optional<Figure> peer = run.peer().figure(network.id(), task.id(), batch);
            any |= own.isPresent() || peer.isPresent();
            row.append(" | ").append(cells(rate(own), more(run, own), rate(peer), more(run, peer), ratio(own, peer)));
        }
        return any ? Optional.of(line(row)) : Optional.empty();
    }

    private String rate(Optional<Figure> figure) {
        figure.filter(one -> one.rate().isEmpty()).ifPresent(one -> remarks.add(LEFT_OUT + " " + why(one)));
        return figure.map(one -> one.rate().isPresent() ? number(one.rate().getAsDouble()) : LEFT_OUT)
                .orElse(ABSENT);
    }

    /** What takes too long is told once; anything else is told of each. */
    private String why(Figure figure) {
        return figure.note().startsWith(LONG)
                ? "left out: a call would take more than half of --limit, "
                        + String.format(Locale.ROOT, "%.0f s", plan.watch().limit())
                : figure.network() + " " + figure.task() + " " + figure.batch() + ", " + figure.side() + ": "
                        + figure.note();
    }

    /** How busy the GPU was; on the CPU the processor time of a picture. */
    private static String more(DeviceRun run, Optional<Figure> figure) {
        OptionalDouble share = figure.map(Figure::busy).orElse(OptionalDouble.empty());
        OptionalDouble processor = figure.map(Figure::processor).orElse(OptionalDouble.empty());
        if (tellsBusy(run)) {
            return share.isPresent() ? String.format(Locale.ROOT, "%.0f %%", 100 * share.getAsDouble()) : "";
        }
        return processor.isPresent() ? String.format(Locale.ROOT, "%.0f", processor.getAsDouble()) : "";
    }

    private static String ratio(Optional<Figure> own, Optional<Figure> peer) {
        OptionalDouble ours = own.map(Figure::rate).orElse(OptionalDouble.empty());
        OptionalDouble theirs = peer.map(Figure::rate).orElse(OptionalDouble.empty());
        return ours.isPresent() && theirs.isPresent()
                ? String.format(Locale.ROOT, "%.2f", ours.getAsDouble() / theirs.getAsDouble())
                : "";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(remarks);
        if (runs.stream().anyMatch(run -> !tellsBusy(run))) {
            notes.add(
                    "µs: microseconds of processor time a picture, which hardly depend on what else the machine does");
        }
        for (DeviceRun run : runs) {
            run.own().failure().ifPresent(why -> notes.add(run.title() + ": not measured: " + why));
            run.own().lines(Lines.ABSENT).stream()
                    .map(line -> line.path("network").asText() + ": left out: "
                            + line.path("reason").asText())
                    .filter(note -> !notes.contains(note))
                    .forEach(notes::add);
            run.peer().device().ifPresent(device -> notes.add(peer(run, device)));
            run.peer().failure().ifPresent(why -> notes.add("PyTorch on the " + run.title() + ": " + why));
        }
        return notes;
    }

    private String peer(DeviceRun run, JsonNode device) {
        String checked = run.peer().lines(Lines.CHECKED).stream()
                .map(line -> line.path("network").asText()
                        + String.format(Locale.ROOT, " to %.0e", largest(line.path("differences"))))
                .collect(Collectors.joining(", "));
        return String.format(
                "PyTorch %s on %s, %d thread%s, the fastest of its settings for each line; it computes the same: %s",
                device.path("version").asText(),
                device.path("name").asText(),
                device.path("threads").asInt(),
                device.path("threads").asInt() == 1 ? "" : "s",
                checked);
    }

    private static double largest(JsonNode differences) {
        double largest = 0;
        for (JsonNode difference : differences) {
            largest = Math.max(largest, difference.asDouble());
        }
        return largest;
    }
}
