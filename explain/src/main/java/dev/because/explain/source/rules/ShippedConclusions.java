package dev.because.explain.source.rules;

import dev.because.symbolic.rules.vocabulary.Field;
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
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** A conclusion that is one of those in the rule's conditions, under another name. */
    private static final Pattern RENAMED = Pattern.compile("\\.named\\(\"([^\"]+)\"\\)");

    private static final Pattern ASKED = Pattern.compile("name == \"([^\"]+)\"");

    private ShippedConclusions() {}

    /** @param kinds those of facts and steps, whose fields tell what values are */
    static List<Kind> all(List<Kind> kinds) {
        Map<String, Kind> known = kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
        Map<String, Map<String, Field>> found = new TreeMap<>();
        FILES.forEach(file -> read(text(FOLDER + file + ".drl"), known, found));
        List<Kind> all = new ArrayList<>();
        found.forEach((name, fields) -> all.add(new Kind(name, name.replace('-', ' '), List.copyOf(fields.values()))));
        return all;
    }

    private static void read(String rules, Map<String, Kind> known, Map<String, Map<String, Field>> found) {
        for (String rule : rules.split("\nrule \"")) {
            Matcher names = CONCLUSION.matcher(rule);
            while (names.find()) {
                int end = rule.indexOf("\nend", names.end());
                String values = rule.substring(names.end(), end < 0 ? rule.length() : end);
                Map<String, Field> fields = found.computeIfAbsent(names.group(1), name -> new LinkedHashMap<>());
                new ConclusionFields(rule.substring(0, names.start()), known)
                        .of(values)
                        .forEach(field -> fields.putIfAbsent(field.name(), field));
            }
            Matcher renamed = RENAMED.matcher(rule);
            while (renamed.find()) {
                Map<String, Field> fields = found.computeIfAbsent(renamed.group(1), name -> new LinkedHashMap<>());
                ASKED.matcher(rule)
                        .results()
                        .map((MatchResult asked) -> found.getOrDefault(asked.group(1), Map.of()))
                        .forEach(fields::putAll);
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
