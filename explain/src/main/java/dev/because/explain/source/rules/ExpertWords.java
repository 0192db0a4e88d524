package dev.because.explain.source.rules;

import dev.because.explain.facts.RecordFamily;
import dev.because.explain.facts.Unit;
import dev.because.explain.facts.Vocabulary;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The words of experts' rules: every kind of fact and step there is, made from the records themselves, with the phrases of
 * {@code phrases.yaml}; and every conclusion of the shipped rules.
 */
public final class ExpertWords {
    private static final String PHRASES = "/dev/because/explain/facts/phrases.yaml";
    private static final dev.because.symbolic.rules.vocabulary.Vocabulary ALL = read();

    private ExpertWords() {}

    /** All of them. */
    public static dev.because.symbolic.rules.vocabulary.Vocabulary all() {
        return ALL;
    }

    private static dev.because.symbolic.rules.vocabulary.Vocabulary read() {
        Map<String, Map<String, Object>> phrases = phrases();
        List<Kind> kinds = new ArrayList<>();
        Vocabulary.facts().kinds().forEach(name -> kinds.add(kind(Vocabulary.facts(), name, phrases)));
        Vocabulary.steps().kinds().forEach(name -> kinds.add(kind(Vocabulary.steps(), name, phrases)));
        kinds.addAll(ShippedConclusions.all(kinds));
        return new dev.because.symbolic.rules.vocabulary.Vocabulary(kinds);
    }

    private static Map<String, Map<String, Object>> phrases() {
        try (InputStream in = ExpertWords.class.getResourceAsStream(PHRASES)) {
            String text = new String(Objects.requireNonNull(in, PHRASES).readAllBytes(), StandardCharsets.UTF_8);
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(PHRASES, e);
        }
    }

    private static Kind kind(RecordFamily<?> family, String name, Map<String, Map<String, Object>> phrases) {
        Map<String, Object> said = phrases.getOrDefault(name, Map.of());
        List<Field> fields = family.components(name).stream()
                .map(component -> field(component, said.get(component.getName())))
                .toList();
        return new Kind(name, String.valueOf(said.getOrDefault("phrase", words(name))), fields);
    }

    private static Field field(RecordComponent component, @org.jspecify.annotations.Nullable Object said) {
        Map<?, ?> more = said instanceof Map<?, ?> map ? map : said == null ? Map.of() : Map.of("phrase", said);
        Unit unit = component.getAnnotation(Unit.class);
        boolean probability = unit != null && unit.value().equals("probability");
        return new Field(
                component.getName(),
                more.containsKey("phrase") ? String.valueOf(more.get("phrase")) : words(component.getName()),
                type(component.getType()),
                unit == null ? "" : unit.value(),
                options(more.get("options")),
                bound(more.get("least"), probability ? 0 : Double.NEGATIVE_INFINITY),
                bound(more.get("most"), probability ? 1 : Double.POSITIVE_INFINITY));
    }

    private static FieldType type(Class<?> type) {
        if (type == String.class) {
            return FieldType.TEXT;
        }
        return type == int.class
                ? FieldType.WHOLE
                : type == double.class ? FieldType.NUMBER : type == boolean.class ? FieldType.TRUTH : FieldType.TEXTS;
    }

    private static List<String> options(@org.jspecify.annotations.Nullable Object listed) {
        return listed instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static double bound(@org.jspecify.annotations.Nullable Object given, double otherwise) {
        return given instanceof Number number ? number.doubleValue() : otherwise;
    }

    /** {@code RegionDrop} as words: {@code region drop}. */
    static String words(String name) {
        return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
