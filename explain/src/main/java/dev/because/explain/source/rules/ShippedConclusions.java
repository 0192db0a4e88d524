package dev.because.explain.source.rules;

import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the shipped rules conclude, read from their text: experts' rules may ask for it. */
final class ShippedConclusions {
    private static final String FOLDER = "/dev/because/explain/facts/";
    private static final List<String> FILES = List.of(
            "networks/networks",
            "neurons/neurons",
            "neurons/filters",
            "neurons/groups",
            "functions/given",
            "functions/answers",
            "functions/covers",
            "functions/alternatives",
            "functions/comparisons",
            "circuits/circuits",
            "diagnoses/answers",
            "diagnoses/reasons",
            "diagnoses/changes",
            "moves/answers",
            "moves/reasons");
    private static final Pattern CONCLUSION = Pattern.compile("Conclusion\\.of\\(\"([^\"]+)\"\\)");
    private static final Pattern VALUE = Pattern.compile("\\.with\\(\"(\\w+)\"");
    private static final Pattern UNIT = Pattern.compile("\"([^\"]*)\"\\)\\s*$");

    private ShippedConclusions() {}

    static List<Kind> all() {
        Map<String, Map<String, Field>> found = new TreeMap<>();
        FILES.forEach(file -> read(text(FOLDER + file + ".drl"), found));
        List<Kind> kinds = new ArrayList<>();
        found.forEach(
                (name, fields) -> kinds.add(new Kind(name, name.replace('-', ' '), List.copyOf(fields.values()))));
        return kinds;
    }

    private static void read(String rules, Map<String, Map<String, Field>> found) {
        Matcher names = CONCLUSION.matcher(rules);
        while (names.find()) {
            int end = rules.indexOf("\nend", names.end());
            String rest = rules.substring(names.end(), end < 0 ? rules.length() : end);
            Map<String, Field> fields = found.computeIfAbsent(names.group(1), name -> new LinkedHashMap<>());
            String[] values = rest.split("(?=\\.with\\()");
            for (String value : values) {
                Matcher key = VALUE.matcher(value);
                if (key.lookingAt()) {
                    Matcher unit = UNIT.matcher(value.replaceAll("[;)\\s]+$", ")"));
                    boolean number = value.substring(key.end()).split(",").length > 2 && unit.find();
                    fields.putIfAbsent(
                            key.group(1),
                            Field.of(
                                    key.group(1),
                                    ExpertWords.words(key.group(1)),
                                    number ? FieldType.NUMBER : FieldType.TEXT,
                                    number ? unit.group(1) : ""));
                }
            }
        }
    }

    private static String text(String resource) {
        try (InputStream in = ShippedConclusions.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
