package dev.because.explain.facts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sealed family of records, each member of which can be taken apart into named values and put together again. The
 * kind of a member is the simple name of its record; its values are its components, in their order: {@link String},
 * {@link Integer}, {@link Double}, a list of strings, or a {@link Quantity} where the component has a {@link Unit}.
 *
 * @param <T> the sealed interface at its head
 */
public final class RecordFamily<T> {
    /** A message names no more kinds than so many. */
    private static final int MOST_NAMED = 20;

    private final Class<T> head;
    private final Map<String, Class<?>> kinds = new TreeMap<>();

    /** The family below a sealed interface, or the one of a single record. */
    public RecordFamily(Class<T> head) {
        this.head = head;
        records(head).forEach(type -> {
            Class<?> other = kinds.put(type.getSimpleName(), type);
            if (other != null && other != type) { // a record may be of two branches
                throw new IllegalStateException("two kinds of one name: " + type + " and " + other);
            }
        });
    }

    /** The names of all kinds, in alphabetical order. */
    public List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    /**
     * The components of one kind, in their order.
     *
     * @throws UnfitValueException if there is no such kind
     */
    public List<RecordComponent> components(String kind) {
        return List.of(type(kind).getRecordComponents());
    }

    /** The kind of a member: the simple name of its record. */
    public String kind(T member) {
        return member.getClass().getSimpleName();
    }

    /** The values of a member by name, in the order of its components. */
    public Map<String, Object> values(T member) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : member.getClass().getRecordComponents()) {
            values.put(component.getName(), value(member, component));
        }
        return values;
    }

    /**
     * The member of that kind with those values. A whole number serves where a decimal one is expected.
     *
     * @throws UnfitValueException if there is no such kind, or a value is missing, of another type or unit, or unknown
     */
    public T member(String kind, Map<String, ?> values) {
        Class<?> type = type(kind);
        RecordComponent[] components = type.getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        values.keySet().stream().filter(name -> !names.contains(name)).forEach(name -> {
            throw new UnfitValueException(name, "an unknown field", "only " + String.join(", ", names));
        });
        Object[] arguments = Arrays.stream(components)
                .map(component -> argument(component, values.get(component.getName())))
                .toArray();
        return construct(type, components, arguments);
    }

    private Class<?> type(String kind) {
        return Optional.<Class<?>>ofNullable(kinds.get(kind))
                .orElseThrow(() -> new UnfitValueException("kind", kind, expected(kind)));
    }

    private static Object value(Object member, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(member);
            Unit unit = component.getAnnotation(Unit.class);
            return unit == null ? value : new Quantity((double) value, unit.value());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " of " + member, e);
        }
    }

    private static Object argument(RecordComponent component, @Nullable Object value) {
        Unit unit = component.getAnnotation(Unit.class);
        Class<?> type = component.getType();
        if (unit != null) {
            if (value instanceof Quantity quantity && quantity.unit().equals(unit.value())) {
                return quantity.value();
            }
        } else if (type == double.class) {
            if (value instanceof Double || value instanceof Integer) {
                return ((Number) value).doubleValue();
            }
        } else if (type == int.class ? value instanceof Integer : type.isInstance(value)) {
            return value;
        }
        throw new UnfitValueException(
                component.getName(), value == null ? "nothing" : value.toString(), expected(type, unit));
    }

    private static String expected(Class<?> type, @Nullable Unit unit) {
        if (unit != null) {
            return "a number with unit " + unit.value();
        }
        if (type == String.class) {
            return "text";
        }
        return type == int.class ? "a whole number" : type == double.class ? "a number" : "a list of text";
    }

    private T construct(Class<?> type, RecordComponent[] components, Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return head.cast(type.getDeclaredConstructor(types).newInstance(arguments));
        } catch (InvocationTargetException e) {
            throw new UnfitValueException(
                    type.getSimpleName(), Arrays.toString(arguments), String.valueOf(e.getCause()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
        }
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isRecord()
                ? Stream.of(family)
                : Arrays.stream(family.getPermittedSubclasses()).flatMap(RecordFamily::records);
    }

    /** All kinds, or of very many those that begin with the same letter, if there are any. */
    private String expected(String kind) {
        List<String> alike = kinds.keySet().stream()
                .filter(known -> kinds.size() <= MOST_NAMED || known.regionMatches(true, 0, kind, 0, 1))
                .toList();
        return alike.isEmpty()
                ? "one of " + kinds.size() + " kinds, such as " + kinds().get(0)
                : "one of " + String.join(", ", alike);
    }
}
