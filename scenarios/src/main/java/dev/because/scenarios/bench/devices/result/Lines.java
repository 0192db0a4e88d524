package dev.because.scenarios.bench.devices.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the processes say to the one that started them: a JSON object a line, whose {@code kind} says what it tells. */
public final class Lines {
    public static final String KIND = "kind";
    public static final String FIGURE = "figure";
    public static final String DEVICE = "device";
    public static final String CHECKED = "checked";
    public static final String ABSENT = "absent";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;

    public Lines(PrintStream out) {
        this.out = out;
    }

    /** Writes a line at once. */
    public void say(String kind, Map<String, Object> fields) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(KIND, kind);
        line.put("side", Figure.OURS);
        line.putAll(fields);
        try {
            out.println(JSON.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        out.flush();
    }

    /** Reads a line; empty if it is none of these, such as what a library prints. */
    public static Optional<JsonNode> read(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(line)).filter(node -> node.has(KIND));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
