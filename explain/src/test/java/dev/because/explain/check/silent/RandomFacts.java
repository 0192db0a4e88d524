package dev.because.explain.check.silent;

import dev.because.explain.facts.Fact;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Facts that no explanation has, though they might be some: real ones of which some are dropped, told twice, or come from another explanation,
 * and in which values are swapped for others of the same name, for what the rules compare them with, or for something just beside it.
 */
final class RandomFacts {
    private static final Pattern COMPARED =
            Pattern.compile("(\\w+)\\s*(?:==|!=|<=|>=|<|>)\\s*(?:\"([^\"]*)\"|(-?\\d+(?:\\.\\d+)?)(?! */))");
    private static final Pattern CUBE = Pattern.compile("[01-]{2,}");
    private static final double NEXT = 1e-9;

    private final List<List<Fact>> real;
    /** Values by the name of their component. */
    private final Map<String, List<Object>> values = new HashMap<>();

    /**
     * @param real facts of explanations
     * @param drl the rules, of which the literals are taken
     */
    RandomFacts(List<List<Fact>> real, String drl) {
        this.real = real;
        real.forEach(facts -> facts.forEach(fact -> {
            for (RecordComponent component : fact.getClass().getRecordComponents()) {
                values(component.getName()).add(value(fact, component));
            }
        }));
        for (Matcher compared = COMPARED.matcher(drl); compared.find(); ) {
            Optional<String> text = Optional.ofNullable(compared.group(2));
            Object value = text.isPresent() ? text.get() : Double.valueOf(compared.group(3));
            // As often as all real values together: there are few, and it is they that matter.
            List<Object> all = values(compared.group(1));
            all.addAll(Collections.nCopies(1 + all.size() / 4, value));
        }
    }

    List<Fact> next(Random random) {
        List<Fact> facts = new ArrayList<>();
        double drops = random.nextDouble() * 0.2;
        double changes = random.nextDouble() * 0.4;
        for (Fact fact : real.get(random.nextInt(real.size()))) {
            if (random.nextDouble() >= drops) {
                facts.add(random.nextDouble() < changes ? changed(fact, facts, random) : fact);
            }
            if (random.nextInt(40) == 0) {
                facts.add(random.nextBoolean() ? changed(fact, facts, random) : again(fact));
            }
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            List<Fact> others = real.get(random.nextInt(real.size()));
            facts.add(again(others.get(random.nextInt(others.size()))));
        }
        if (random.nextInt(4) == 0) {
            Collections.shuffle(facts, random);
        }
        return facts;
    }

    /** An equal fact that is another. */
    private static Fact again(Fact fact) {
        return made(fact, values(fact)).orElse(fact);
    }

    /** The same with another value or two; as it is, if its kind does not allow for these. */
    private Fact changed(Fact fact, List<Fact> beside, Random random) {
        Object[] changed = values(fact);
        RecordComponent[] components = fact.getClass().getRecordComponents();
        if (components.length == 0) {
            return fact;
        }
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            int place = random.nextInt(components.length);
            changed[place] = other(components[place], changed[place], beside, random);
        }
        return made(fact, changed).orElse(fact);
    }

    private Object other(RecordComponent component, Object value, List<Fact> beside, Random random) {
        List<Object> known = values(component.getName()).stream()
                .filter(one -> fits(component.getType(), one))
                .filter(one -> isAlike(one, value))
                .toList();
        if (value instanceof List<?> list && random.nextBoolean()) {
            List<Object> some = new ArrayList<>(list);
            Collections.shuffle(some, random);
            return some.subList(0, some.isEmpty() ? 0 : random.nextInt(some.size() + 1));
        }
        if (random.nextInt(6) == 0) {
            return beside(value, beside, random);
        }
        Object one = known.isEmpty() ? value : known.get(random.nextInt(known.size()));
        if (component.getType() == int.class) {
            return ((Number) one).intValue() + (random.nextInt(3) == 0 ? random.nextInt(3) - 1 : 0);
        }
        if (component.getType() == double.class) {
            double number = ((Number) one).doubleValue();
            return switch (random.nextInt(6)) {
                case 0 -> number + NEXT;
                case 1 -> number - NEXT;
                case 2 -> number * random.nextDouble() * 2;
                case 3 -> (number + (Double) value) / 2;
                default -> number;
            };
        }
        return one;
    }

    /** A value of any fact beside it: what is called differently may be compared all the same. */
    private static Object beside(Object value, List<Fact> beside, Random random) {
        List<Object> alike = beside.stream()
                .flatMap(fact -> Arrays.stream(values(fact)))
                .filter(one -> one.getClass() == value.getClass() && isAlike(one, value))
                .toList();
        return alike.isEmpty() ? value : alike.get(random.nextInt(alike.size()));
    }

    /** Cubes are read place by place: one of another length, or a word, would be no cube at all. */
    private static boolean isAlike(Object one, Object value) {
        return !(value instanceof String cube)
                || !CUBE.matcher(cube).matches()
                || one instanceof String other && CUBE.matcher(other).matches() && other.length() == cube.length();
    }

    private static boolean fits(Class<?> type, Object value) {
        if (type == double.class) {
            return value instanceof Number;
        }
        if (type == int.class) {
            return value instanceof Number number && number.doubleValue() == number.intValue();
        }
        return type.isInstance(value);
    }

    private List<Object> values(String name) {
        return values.computeIfAbsent(name, key -> new ArrayList<>());
    }

    private static Object[] values(Fact fact) {
        return Arrays.stream(fact.getClass().getRecordComponents())
                .map(component -> value(fact, component))
                .toArray();
    }

    private static Object value(Fact fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " of " + fact, e);
        }
    }

    private static Optional<Fact> made(Fact like, Object[] arguments) {
        Class<?>[] types = Arrays.stream(like.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return Optional.of(like.getClass().getDeclaredConstructor(types).newInstance(arguments));
        } catch (ReflectiveOperationException e) { // the kind refuses such values
            return Optional.empty();
        }
    }
}
