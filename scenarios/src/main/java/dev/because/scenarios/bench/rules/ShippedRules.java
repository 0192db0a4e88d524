package dev.because.scenarios.bench.rules;

import dev.because.symbolic.rules.RuleBase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rule bases that ship with the project, as they were built and as they were written. */
final class ShippedRules {
    private static final String PACKAGE = "dev.because.explain.facts.";
    private static final Map<String, List<String>> FILES = new TreeMap<>(Map.of(
            "circuits", List.of("circuits"),
            "diagnoses", List.of("answers", "changes", "reasons", "steps"),
            "functions", List.of("alternatives", "answers", "comparisons", "covers", "given", "steps"),
            "moves", List.of("answers", "reasons", "steps"),
            "networks", List.of("networks"),
            "neurons", List.of("filters", "groups", "neurons")));

    private ShippedRules() {}

    static List<String> names() {
        return List.copyOf(FILES.keySet());
    }

    static RuleBase prebuilt(String name) {
        return RuleBase.prebuilt(PACKAGE + name);
    }

    /** @throws IllegalStateException if there is no compiler on the class path */
    static RuleBase compiled(String name) {
        return RuleBase.compile(source(name), name + ".drl");
    }

    /** All files of a base as one: its package, what any of them imports, and their rules. */
    static String source(String name) {
        TreeSet<String> imports = new TreeSet<>();
        StringBuilder rules = new StringBuilder();
        for (String file : FILES.getOrDefault(name, List.of())) {
            text(name, file).lines().forEach(line -> {
                if (line.startsWith("import ")) {
                    imports.add(line);
                } else if (!line.startsWith("package ")) {
                    rules.append(line).append('\n');
                }
            });
        }
        return imports.stream().collect(Collectors.joining("\n", "package " + PACKAGE + name + ";\n", "\n")) + rules;
    }

    private static String text(String name, String file) {
        String path = (PACKAGE + name).replace('.', '/') + "/" + file + ".drl";
        try (InputStream in = RuleBase.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
