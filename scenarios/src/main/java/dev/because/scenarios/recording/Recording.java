package dev.because.scenarios.recording;

import dev.because.explain.cli.console.OutputFiles;
import dev.because.scenarios.run.ScenarioResult;
import dev.because.scenarios.scenario.Scenario;
import dev.because.scenarios.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was accepted of some results.
 *
 * @param accepted and written into the files
 * @param left because a file cannot be written in this way: a spreadsheet, or a place that cannot be changed alone
 */
public record Recording(List<Acceptance> accepted, List<Acceptance> left) {
    public Recording {
        accepted = List.copyOf(accepted);
        left = List.copyOf(left);
    }

    /**
     * Accepts all that can be accepted and writes the files anew, all of them or none.
     *
     * @throws IOException if a file cannot be read or written
     */
    public static Recording of(List<ScenarioResult> results) throws IOException {
        List<Acceptance> accepted = new ArrayList<>();
        List<Acceptance> left = new ArrayList<>();
        Map<Path, ScenarioText> texts = new LinkedHashMap<>();
        for (ScenarioResult result : results) {
            for (Acceptance acceptance : Acceptance.of(result)) {
                Path file = acceptance.scenario().file();
                Optional<ScenarioText> changed = isYaml(file)
                        ? (texts.containsKey(file) ? texts.get(file) : read(file)).with(acceptance)
                        : Optional.empty();
                changed.ifPresent(text -> texts.put(file, text));
                (changed.isPresent() ? accepted : left).add(acceptance);
            }
        }
        write(texts);
        return new Recording(accepted, left);
    }

    /** The results with those of scenarios that were rewritten in the place of what they were: each is read and run again. */
    public List<ScenarioResult> again(List<ScenarioResult> results, Function<Scenario, ScenarioResult> run) {
        Set<Scenario> rewritten = accepted.stream().map(Acceptance::scenario).collect(Collectors.toSet());
        return results.stream()
                .map(result -> rewritten.contains(result.scenario()) ? run.apply(now(result.scenario())) : result)
                .toList();
    }

    private static Scenario now(Scenario before) {
        return ScenarioReader.read(before.file()).stream()
                .filter(scenario -> scenario.name().equals(before.name()))
                .findFirst()
                .orElseThrow();
    }

    /** What was accepted and what was not, with the differences word by word; its lines end in a line feed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        accepted.forEach(one -> append("recorded", one, text));
        left.forEach(one -> append("to be written by hand:", one, text));
        return text.toString();
    }

    private static void append(String what, Acceptance one, StringBuilder text) {
        text.append(what).append(' ').append(one.scenario().name());
        text.append(" (")
                .append(one.scenario().origin())
                .append("), ")
                .append(one.field())
                .append(":\n    ");
        text.append(one.difference()).append('\n');
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static ScenarioText read(Path file) throws IOException {
        return new ScenarioText(Files.readString(file));
    }

    private static void write(Map<Path, ScenarioText> texts) throws IOException {
        try (OutputFiles files = new OutputFiles()) {
            texts.keySet().forEach(files::reserve);
            for (Map.Entry<Path, ScenarioText> text : texts.entrySet()) {
                files.write(text.getKey(), text.getValue().content().getBytes(StandardCharsets.UTF_8));
            }
            files.commit();
        }
    }
}
