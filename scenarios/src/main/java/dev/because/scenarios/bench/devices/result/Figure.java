package dev.because.scenarios.bench.devices.result;

import com.fasterxml.jackson.databind.JsonNode;
import dev.because.scenarios.bench.devices.plan.BenchedNetwork;
import dev.because.scenarios.bench.devices.plan.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How fast one task is.
 *
 * @param side {@value #OURS} or {@value #TORCH}
 * @param network the {@link BenchedNetwork#id}
 * @param task the {@link Task#id}
 * @param batch pictures a call
 * @param rate pictures a second, by the median call; empty where it was not measured
 * @param runs how many calls the median is of
 * @param processor microseconds of processor time a picture, of all threads together
 * @param busy the share of the time in which the GPU was busy, where that is known
 * @param note with which settings, or why it was not measured
 */
public record Figure(
        String side,
        String network,
        String task,
        int batch,
        OptionalDouble rate,
        int runs,
        OptionalDouble processor,
        OptionalDouble busy,
        String note) {
    public static final String OURS = "because";
    public static final String TORCH = "torch";

    /** One that was not measured. */
    public static Figure leftOut(String network, String task, int batch, String why) {
        OptionalDouble none = OptionalDouble.empty();
        return new Figure(OURS, network, task, batch, none, 0, none, none, why);
    }

    /** As it is written. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("network", network);
        fields.put("task", task);
        fields.put("batch", batch);
        rate.ifPresent(value -> fields.put("rate", value));
        fields.put("runs", runs);
        processor.ifPresent(value -> fields.put("processor", value));
        busy.ifPresent(value -> fields.put("busy", value));
        fields.put("note", note);
        return fields;
    }

    /** What {@link #fields} wrote, or the peer in the same words. */
    public static Figure of(JsonNode line) {
        return new Figure(
                line.path("side").asText(),
                line.path("network").asText(),
                line.path("task").asText(),
                line.path("batch").asInt(),
                number(line.path("rate")),
                line.path("runs").asInt(),
                number(line.path("processor")),
                number(line.path("busy")),
                line.path("note").asText());
    }

    private static OptionalDouble number(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }
}
