package dev.because.symbolic.rules.authoring.sentence;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Consequence;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Remarks;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Random rules of experts, as any format could have read them: with all sorts of names, values, remarks and rows of tables. */
final class RandomSentences {
    static final Place NOWHERE = new Place("", "");
    private static final List<String> NAMES = List.of(
            "h",
            "m.move",
            "m.place",
            "rival.after",
            "$x",
            "a.age",
            "best move",
            "is",
            "Rule",
            "x.y.place",
            "one",
            "fork",
            "é",
            "m");
    private static final List<String> TEXTS = List.of(
            "flu=yes",
            "",
            "Nf3+ \"!\"",
            "two\nlines",
            "back\\slash",
            "# no comment",
            "“curled”",
            "When it rains.",
            "a\ttab {x}",
            " ");

    private final Random random;
    private final List<Kind> kinds = new ArrayList<>(ExpertWords.ALL.kinds());
    private final Map<String, Field> bound = new LinkedHashMap<>();

    RandomSentences(long seed) {
        random = new Random(seed);
    }

    /** A rule that concludes what no rule asks for. */
    Rule rule(String name) {
        bound.clear();
        List<Condition> when = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            when.add(condition());
        }
        Map<String, Operand> values = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.put(any(List.of("move", "with", "the worst", "n-1", "cause")), concluded());
        }
        return new Rule(
                name,
                when,
                new Consequence("c" + name.hashCode() % 7, values),
                remarks(values),
                row(),
                random.nextBoolean(),
                NOWHERE);
    }

    private Condition condition() {
        Kind kind = any(kinds);
        boolean present = random.nextInt(3) > 0;
        Map<String, String> names = new TreeMap<>();
        Map<String, Field> visible = new LinkedHashMap<>(bound);
        for (int i = random.nextInt(3); i > 0; i--) {
            Field field = any(kind.fields());
            String name = random.nextBoolean() ? any(NAMES) : any(List.of("b", "rival", "m")) + "." + field.name();
            if (names.putIfAbsent(name, field.name()) == null) {
                visible.putIfAbsent(name, field);
            }
        }
        List<Constraint> constraints = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            constraints.add(constraint(any(kind.fields()), visible));
        }
        if (present) {
            bound.putAll(visible);
        }
        return new Condition(present, new FactPattern(kind.name(), constraints, names), NOWHERE);
    }

    private Constraint constraint(Field field, Map<String, Field> visible) {
        if (field.type() == FieldType.TEXTS && random.nextBoolean()) {
            return new Constraint.Contains(
                    field.name(), random.nextBoolean(), operand(text(field), FieldType.TEXT, "", visible), NOWHERE);
        }
        if (random.nextInt(4) == 0) {
            List<Object> options = Stream.generate(() -> literal(field))
                    .limit(random.nextInt(4))
                    .toList();
            return new Constraint.OneOf(field.name(), random.nextBoolean(), options, NOWHERE);
        }
        Comparison comparison = field.type().isNumeric()
                ? any(List.of(Comparison.values()))
                : any(List.of(Comparison.EQUAL, Comparison.UNEQUAL));
        return new Constraint.Compare(
                field.name(), comparison, operand(literal(field), field.type(), field.unit(), visible), NOWHERE);
    }

    private Operand operand(Object literal, FieldType type, String unit, Map<String, Field> visible) {
        List<String> fitting = visible.entrySet().stream()
                .filter(entry -> type == entry.getValue().type()
                        || type.isNumeric() && entry.getValue().type().isNumeric())
                .filter(entry -> entry.getValue().unit().equals(unit))
                .map(Map.Entry::getKey)
                .toList();
        return fitting.isEmpty() || random.nextBoolean()
                ? new Operand.Literal(literal)
                : new Operand.Reference(any(fitting));
    }

    private Operand concluded() {
        return bound.isEmpty() || random.nextInt(3) == 0
                ? new Operand.Literal(literal(any(any(kinds).fields())))
                : new Operand.Reference(any(List.copyOf(bound.keySet())));
    }

    private Object literal(Field field) {
        return switch (field.type()) {
            case TEXT -> text(field);
            case TEXTS ->
                Stream.generate(() -> text(field)).limit(random.nextInt(3)).toList();
            case TRUTH -> random.nextBoolean();
            case WHOLE -> (double) (random.nextInt(5) + (int) Math.max(-2, field.least()));
            case NUMBER -> number(field);
        };
    }

    private double number(Field field) {
        double least = Math.max(field.least(), -1e6);
        double most = Math.min(field.most(), 1e6);
        double some = least + random.nextDouble() * (most - least);
        return switch (random.nextInt(3)) {
            case 0 -> some;
            case 1 -> Math.rint(some);
            default -> least == 0 ? 1e-9 * random.nextInt(9) : Math.nextDown(Math.max(least + 1, Math.rint(some)));
        };
    }

    private String text(Field field) {
        return field.options().isEmpty() ? any(TEXTS) : any(field.options());
    }

    private Remarks remarks(Map<String, Operand> values) {
        String says = any(TEXTS).replace("{x}", "")
                + values.keySet().stream().map(name -> "{" + name + "}").toList();
        LocalDate day = LocalDate.ofEpochDay(random.nextInt(40_000));
        return new Remarks(
                maybe(says),
                any(List.of("for", "against", "change", "trust")),
                maybe(any(TEXTS)),
                maybe(any(TEXTS)),
                maybe(day),
                maybe(day.plusDays(random.nextInt(900))));
    }

    private Optional<Row> row() {
        return maybe(new Row(
                any(List.of("triage", "a \"table\"")),
                1 + random.nextInt(40),
                any(List.of(HitPolicy.values())),
                any(List.of("", "h", "best move"))));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The same without any places. */
    static Rule nowhere(Rule rule) {
        return new Rule(
                rule.name(),
                rule.when().stream().map(RandomSentences::nowhere).toList(),
                rule.then(),
                rule.remarks(),
                rule.row(),
                rule.overrides(),
                NOWHERE);
    }

    private static Condition nowhere(Condition condition) {
        FactPattern pattern = condition.pattern();
        List<Constraint> constraints =
                pattern.constraints().stream().map(RandomSentences::nowhere).toList();
        return new Condition(
                condition.present(), new FactPattern(pattern.kind(), constraints, pattern.bound()), NOWHERE);
    }

    private static Constraint nowhere(Constraint constraint) {
        if (constraint instanceof Constraint.Compare one) {
            return new Constraint.Compare(one.field(), one.comparison(), one.right(), NOWHERE);
        }
        if (constraint instanceof Constraint.OneOf one) {
            return new Constraint.OneOf(one.field(), one.among(), one.options(), NOWHERE);
        }
        Constraint.Contains one = (Constraint.Contains) constraint;
        return new Constraint.Contains(one.field(), one.has(), one.member(), NOWHERE);
    }
}
