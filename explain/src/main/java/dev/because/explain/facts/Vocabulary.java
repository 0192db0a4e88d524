package dev.because.explain.facts;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns statements into named values and back, by the components of their records: the one place that knows how a fact
 * is written in JSON, in a scenario and in a sentence.
 */
public final class Vocabulary {
    private static final String CONCLUSION = "Conclusion";
    private static final String NAME = "name";
    private static final Map<String, Class<?>> KINDS = records(Fact.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity(), (a, b) -> a, TreeMap::new));

    private Vocabulary() {}

    /** The names of all kinds of fact. */
    public static List<String> kinds() {
        return List.copyOf(KINDS.keySet());
    }

    /**
     * The names and types of the values of a kind of fact: text, a whole number, a number with a unit ({@code double}),
     * or a list.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public static Map<String, Class<?>> types(String kind) {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        for (RecordComponent component : record(kind).getRecordComponents()) {
            types.put(component.getName(), component.getType());
        }
        return types;
    }

    /** The kind of a statement: the simple name of its record. */
    public static String kind(Statement statement) {
        return statement.getClass().getSimpleName();
    }

    /**
     * The values of a statement by name: {@link String}, {@link Integer}, {@link Quantity} or a list of strings. The
     * name of a conclusion comes first, under {@code name}.
     */
    public static Map<String, Object> values(Statement statement) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (statement instanceof Conclusion conclusion) {
            values.put(NAME, conclusion.name());
            values.putAll(conclusion.values());
            return values;
        }
        for (RecordComponent component : statement.getClass().getRecordComponents()) {
            values.put(component.getName(), value(statement, component));
        }
        return values;
    }

    /**
     * The statement of that kind with those values.
     *
     * @throws IllegalArgumentException if there is no such kind, or a value is missing, of another type or unit, or too
     *     many; the message names it
     */
    public static Statement statement(String kind, Map<String, Object> values) {
        if (kind.equals(CONCLUSION)) {
            TreeMap<String, Object> rest = new TreeMap<>(values);
            Object name = rest.remove(NAME);
            require(name instanceof String, NAME, String.valueOf(name), "text");
            return new Conclusion((String) name, rest);
        }
        Class<?> type = record(kind);
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(component -> argument(component, values.get(component.getName())))
                .toArray();
        require(
                values.size() == components.length,
                kind,
                values.keySet().toString(),
                names(components).toString());
        return construct(type, components, arguments);
    }

    private static Class<?> record(String kind) {
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("kind: found " + kind + ", expected one of " + kinds());
        }
        return type;
    }

    private static Object value(Statement statement, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(statement);
            Unit unit = component.getAnnotation(Unit.class);
            return unit == null ? value : new Quantity((double) value, unit.value());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " of " + statement, e);
        }
    }

    private static Object argument(RecordComponent component, Object value) {
        Unit unit = component.getAnnotation(Unit.class);
        if (unit != null) {
            boolean fits = value instanceof Quantity quantity && quantity.unit().equals(unit.value());
            require(fits, component.getName(), String.valueOf(value), "a number with unit " + unit.value());
            return ((Quantity) value).value();
        }
        Class<?> type = component.getType();
        boolean fits = type == int.class ? value instanceof Integer : type.isInstance(value);
        require(fits, component.getName(), String.valueOf(value), type.getSimpleName());
        return value;
    }

    private static Statement construct(Class<?> type, RecordComponent[] components, Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (Statement) type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
        }
    }

    private static List<String> names(RecordComponent[] components) {
        return Arrays.stream(components).map(RecordComponent::getName).toList();
    }

    private static void require(boolean holds, String field, String found, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(field + ": found " + found + ", expected " + expected);
        }
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isRecord()
                ? Stream.of(family)
                : Arrays.stream(family.getPermittedSubclasses()).flatMap(Vocabulary::records);
    }
}
