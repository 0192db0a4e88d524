package dev.because.scenarios.bench.devices;

import com.fasterxml.jackson.databind.JsonNode;
import dev.because.scenarios.bench.devices.result.Figure;
import dev.because.scenarios.bench.devices.result.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one process said: this project or PyTorch, on one device. */
public final class Side {
    private final List<JsonNode> lines = new ArrayList<>();
    private Optional<String> failure = Optional.empty();

    /** Takes a line. */
    synchronized void take(JsonNode line) {
        lines.add(line);
    }

    /** It did not do all that it should. */
    void failed(String why) {
        failure = Optional.of(why);
    }

    /** Why it did not do all. */
    public Optional<String> failure() {
        return failure;
    }

    /** Everything of a kind. */
    List<JsonNode> lines(String kind) {
        return lines.stream()
                .filter(line -> line.path(Lines.KIND).asText().equals(kind))
                .toList();
    }

    List<Figure> figures() {
        return lines(Lines.FIGURE).stream().map(Figure::of).toList();
    }

    Optional<Figure> figure(String network, String task, int batch) {
        return figures().stream()
                .filter(figure ->
                        figure.network().equals(network) && figure.task().equals(task) && figure.batch() == batch)
                .findFirst();
    }

    /** The device as the process names it, and what else it says of it. */
    public Optional<JsonNode> device() {
        return lines(Lines.DEVICE).stream().findFirst();
    }
}
