package dev.because.scenarios.bench.devices;

import com.fasterxml.jackson.databind.JsonNode;
import dev.because.neural.network.Tensor;
import dev.because.scenarios.bench.devices.plan.BenchedNetwork;
import dev.because.scenarios.bench.devices.plan.Plan;
import dev.because.scenarios.bench.devices.result.Difference;
import dev.because.scenarios.bench.devices.result.Lines;
import dev.because.scenarios.bench.devices.result.RawArrays;
import dev.because.scenarios.bench.devices.result.Tolerance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whether two computations of the same come to the same: on the CPU and on a GPU, or on the CPU in two ways. Each is a
 * process of its own that runs {@link Computation}; what they wrote is compared array by array.
 */
public final class Agreement {
    private static final String ONEDNN = "TF_ENABLE_ONEDNN_OPTS";
    private static final String FORMAT = "%-14s %-22s %11s %11s %11s %11s  %s";

    private final List<Row> rows;
    private final List<String> notes;

    /**
     * One network and one method.
     *
     * @param network the {@link BenchedNetwork#id}
     * @param name the method, or {@code scores} or {@code activations}
     * @param difference between the two; the one that is worst where there are several arrays
     */
    record Row(String network, String name, Difference difference) {
        boolean holds() {
            return Computation.tolerance(name).allows(difference);
        }
    }

    private Agreement(List<Row> rows, List<String> notes) {
        this.rows = List.copyOf(rows);
        this.notes = List.copyOf(notes);
    }

    /** One of the two computations. */
    public enum Way {
        CPU("", List.of("--device", "cpu"), Map.of()),
        GPU("", List.of("--device", "gpu"), Map.of()),
        /** The kernels of Intel's library, which sum in another order. */
        CPU_WITH_ONEDNN(" with oneDNN", List.of("--device", "cpu"), Map.of(ONEDNN, "1")),
        CPU_WITHOUT_ONEDNN(" without oneDNN", List.of("--device", "cpu"), Map.of(ONEDNN, "0"));

        private final String difference;
        private final List<String> arguments;
        private final Map<String, String> environment;

        Way(String difference, List<String> arguments, Map<String, String> environment) {
            this.difference = difference;
            this.arguments = arguments;
            this.environment = environment;
        }
    }

    /**
     * Computes in two ways and compares.
     *
     * @param folder for what is written
     * @param heard hears each line of the processes
     * @return empty if one of the two did not end well; {@code failed} hears why
     */
    public static Optional<Agreement> of(
            Plan plan, Way one, Way other, Path folder, Consumer<JsonNode> heard, Consumer<String> failed)
            throws IOException {
        List<Side> sides = new ArrayList<>();
        for (Way way : List.of(one, other)) {
            Side side = compute(plan, way, folder.resolve(way.name()), heard);
            sides.add(side);
            if (side.failure().isPresent()) {
                failed.accept(side.failure().get());
                return Optional.empty();
            }
        }
        Agreement agreement =
                between(sides.get(0), folder.resolve(one.name()), sides.get(1), folder.resolve(other.name()));
        List<String> notes = new ArrayList<>(agreement.notes);
        notes.add(name(sides.get(0)) + one.difference + " against " + name(sides.get(1)) + other.difference);
        return Optional.of(new Agreement(agreement.rows, notes));
    }

    private static Side compute(Plan plan, Way way, Path folder, Consumer<JsonNode> heard) throws IOException {
        Files.createDirectories(folder);
        List<String> arguments = new ArrayList<>(List.of("bench", "devices", DeviceBench.COMPUTE, folder.toString()));
        arguments.addAll(plan.options());
        arguments.addAll(way.arguments);
        Side side = new Side();
        ChildProcess.End end = ChildProcess.because(arguments, way.environment).run(folder.resolve("log"), line -> {
            side.take(line);
            heard.accept(line);
        });
        if (end.code() != 0) {
            side.failed(end.complaint().isEmpty() ? "ended with " + end.code() : end.complaint());
        }
        return side;
    }

    /** Compares what two sides wrote, which must be the same arrays in the same order. */
    static Agreement between(Side one, Path oneFolder, Side other, Path otherFolder) {
        List<JsonNode> first = one.lines(Computation.ARRAY);
        List<JsonNode> second = other.lines(Computation.ARRAY);
        if (first.size() != second.size()) {
            throw new IllegalStateException(first.size() + " arrays and " + second.size());
        }
        Map<List<String>, Difference> worst = new LinkedHashMap<>();
        for (int i = 0; i < first.size(); i++) {
            String network = first.get(i).path("network").asText();
            String name = first.get(i).path("name").asText();
            Difference difference = Difference.between(read(oneFolder, first.get(i)), read(otherFolder, second.get(i)));
            worst.merge(List.of(network, name), difference, Difference::worse);
        }
        List<Row> rows = new ArrayList<>();
        worst.forEach((key, difference) -> rows.add(new Row(key.get(0), key.get(1), difference)));
        List<String> notes = new ArrayList<>();
        one.lines(Lines.ABSENT)
                .forEach(line -> notes.add(line.path("network").asText() + ": left out: "
                        + line.path("reason").asText()));
        return new Agreement(rows, notes);
    }

    private static String name(Side side) {
        return side.device().map(line -> line.path("name").asText()).orElse("?");
    }

    private static Tensor read(Path folder, JsonNode line) {
        return RawArrays.read(folder.resolve(line.path("network").asText()), line.path("array"));
    }

    /** Whether everything is within its tolerance. */
    public boolean holds() {
        return rows.stream().allMatch(Row::holds);
    }

    List<Row> rows() {
        return rows;
    }

    /** The differences as a table for a terminal. */
    public String text() {
        StringBuilder text =
                new StringBuilder(line("network", "", "in the middle", "largest", "mean square", "allowed", ""));
        for (Row row : rows) {
            Tolerance tolerance = Computation.tolerance(row.name());
            Difference difference = row.difference();
            text.append(line(
                    row.network(),
                    row.name(),
                    number(difference.typical()),
                    number(difference.largest()),
                    number(difference.square()),
                    number(tolerance.each()) + (tolerance.kinks() ? "*" : ""),
                    row.holds() ? "" : "APART"));
        }
        notes.forEach(note -> text.append(note).append(System.lineSeparator()));
        return text
                + String.format(
                        Locale.ROOT,
                        "differences relative to the largest number; allowed of the largest or, with * (derivatives: a unit"
                                + " on the kink of a rectifier may fall on either side), of the one in the middle, and %s"
                                + " in the mean square%n",
                        number(Tolerance.of("gradient").square()));
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, FORMAT, cells).stripTrailing() + System.lineSeparator();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == 0 ? "%.0f" : "%.0e", value);
    }
}
