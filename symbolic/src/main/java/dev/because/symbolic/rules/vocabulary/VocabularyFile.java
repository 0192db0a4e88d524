package dev.because.symbolic.rules.vocabulary;

import dev.because.symbolic.logic.BadInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Vocabularies as YAML: each kind with its phrase and its fields.
 *
 * <pre>
 * Belief:
 *   phrase: belief
 *   fields:
 *     hypothesis: {phrase: hypothesis, type: text}
 *     after: {phrase: probability after the findings, type: number, unit: probability, least: 0, most: 1}
 * </pre>
 *
 * <p>A phrase that is left out is the name; a type that is left out is text; options, least, most and unit may be left out.
 */
public final class VocabularyFile {
    private static final String PHRASE = "phrase";
    private static final String FIELDS = "fields";
    private static final List<String> OF_FIELD = List.of(PHRASE, "type", "unit", "options", "least", "most");

    private VocabularyFile() {}

    /** Of what is not quoted only numbers are guessed: {@code yes} and {@code no} are options, not truths. */
    private static final class Numbers extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
        }
    }

    /**
     * Reads a file.
     *
     * @param file what messages call it
     * @throws BadInputException if it is no such YAML
     */
    public static List<Kind> read(String text, String file) {
        Object loaded;
        try {
            LoaderOptions options = new LoaderOptions();
            DumperOptions unused = new DumperOptions();
            loaded = new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new Numbers())
                    .load(text);
        } catch (MarkedYAMLException e) {
            String place = e.getProblemMark() == null
                    ? file
                    : file + ", line " + (e.getProblemMark().getLine() + 1);
            throw new BadInputException(place, String.valueOf(e.getProblem()), "a vocabulary in YAML");
        } catch (YAMLException e) {
            throw new BadInputException(file, String.valueOf(e.getMessage()), "a vocabulary in YAML");
        }
        List<Kind> kinds = new ArrayList<>();
        map(loaded, file)
                .forEach((name, kind) -> kinds.add(kind(name, map(kind, file + ", " + name), file + ", " + name)));
        return kinds;
    }

    /** Writes kinds, so that {@link #read} gives them again. */
    public static String write(List<Kind> kinds) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            Map<String, Object> fields = new LinkedHashMap<>();
            kind.fields().forEach(field -> fields.put(field.name(), written(field)));
            Map<String, Object> written = new LinkedHashMap<>();
            written.put(PHRASE, kind.phrase());
            written.put(FIELDS, fields);
            all.put(kind.name(), written);
        }
        DumperOptions options = new DumperOptions();
        options.setWidth(140);
        return new Yaml(options).dump(all);
    }

    private static Map<String, Object> written(Field field) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put(PHRASE, field.phrase());
        written.put("type", field.type().name().toLowerCase(Locale.ROOT));
        if (!field.unit().isEmpty()) {
            written.put("unit", field.unit());
        }
        if (!field.options().isEmpty()) {
            written.put("options", field.options());
        }
        if (!Double.isInfinite(field.least())) {
            written.put("least", field.least());
        }
        if (!Double.isInfinite(field.most())) {
            written.put("most", field.most());
        }
        return written;
    }

    private static Kind kind(String name, Map<String, Object> said, String place) {
        known(said, List.of(PHRASE, FIELDS), place);
        List<Field> fields = new ArrayList<>();
        if (said.containsKey(FIELDS)) {
            map(said.get(FIELDS), place)
                    .forEach((field, described) ->
                            fields.add(field(field, map(described, place + "." + field), place + "." + field)));
        }
        return new Kind(name, text(said, PHRASE, name), fields);
    }

    private static Field field(String name, Map<String, Object> said, String place) {
        known(said, OF_FIELD, place);
        String type = text(said, "type", "text");
        FieldType found = Arrays.stream(FieldType.values())
                .filter(one -> one.name().equalsIgnoreCase(type))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        place,
                        "type " + type,
                        Nearest.expected(
                                type,
                                Arrays.stream(FieldType.values())
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .toList())));
        Object options = said.getOrDefault("options", List.of());
        if (!(options instanceof List<?> listed)) {
            throw new BadInputException(place, "options " + options, "a list");
        }
        double least = number(said, "least", Double.NEGATIVE_INFINITY, place);
        double most = number(said, "most", Double.POSITIVE_INFINITY, place);
        if (!(least <= most)) {
            throw new BadInputException(place, least + " to " + most, "a range");
        }
        return new Field(
                name,
                text(said, PHRASE, name),
                found,
                text(said, "unit", ""),
                listed.stream().map(String::valueOf).toList(),
                least,
                most);
    }

    private static void known(Map<String, Object> said, List<String> names, String place) {
        said.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new BadInputException(place, name, Nearest.expected(name, names));
        });
    }

    private static String text(Map<String, Object> said, String name, String otherwise) {
        return String.valueOf(said.getOrDefault(name, otherwise));
    }

    private static double number(Map<String, Object> said, String name, double otherwise, String place) {
        Object value = said.getOrDefault(name, otherwise);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new BadInputException(place, name + " " + value, "a number");
    }

    private static Map<String, Object> map(Object value, String place) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new BadInputException(place, String.valueOf(value), "names with what they stand for");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((name, one) -> named.put(String.valueOf(name), one));
        return named;
    }
}
