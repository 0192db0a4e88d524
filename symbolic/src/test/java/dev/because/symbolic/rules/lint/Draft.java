package dev.because.symbolic.rules.lint;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that is being written: {@code rule("r").when("Belief", "h=?hypothesis", "after >= 0.5").then("likely", "who=?h")}. A constraint
 * {@code x ?y} binds; a right side {@code ?n} is a name; {@code in a|b}, {@code out a|b}, {@code has a}, {@code lacks a} are what they say.
 */
final class Draft {
    private final String name;
    private final List<Condition> when = new ArrayList<>();
    private Optional<String> says = Optional.of("");
    private Optional<String> source = Optional.of("a book");
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();
    private Optional<Row> row = Optional.empty();

    private Draft(String name) {
        this.name = name;
    }

    static Draft rule(String name) {
        return new Draft(name);
    }

    Draft when(String kind, String... asked) {
        return condition(true, kind, asked);
    }

    Draft no(String kind, String... asked) {
        return condition(false, kind, asked);
    }

    Draft row(String table, int number, HitPolicy policy, String subject) {
        row = Optional.of(new Row(table, number, policy, subject));
        return this;
    }

    Draft says(String sentence) {
        says = Optional.of(sentence);
        return this;
    }

    Draft silently() {
        says = Optional.empty();
        return this;
    }

    Draft unsourced() {
        source = Optional.empty();
        return this;
    }

    Draft inForce(String first, String last) {
        from = first.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(first));
        until = last.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(last));
        return this;
    }

    Rule then(String conclusion, String... values) {
        Map<String, Operand> said = new HashMap<>();
        for (String value : values) {
            said.put(value.substring(0, value.indexOf('=')), operand(value.substring(value.indexOf('=') + 1)));
        }
        // If nothing else was written, the sentence speaks of everything.
        says = says.map(
                sentence -> sentence.isEmpty() ? "It is so: {" + String.join("}, {", said.keySet()) + "}." : sentence);
        if (said.isEmpty()) {
            says = says.map(sentence -> sentence.replace(": {}", ""));
        }
        return new Rule(
                name,
                when,
                new Consequence(conclusion, said),
                new Remarks(says, "for", source, Optional.empty(), from, until),
                row,
                false,
                place(""));
    }

    private Place place(String inside) {
        return new Place("base", "rule " + name + inside);
    }

    private Draft condition(boolean present, String kind, String... asked) {
        List<Constraint> constraints = new ArrayList<>();
        Map<String, String> bound = new HashMap<>();
        int number = when.size() + 1;
        Place place = place(", condition " + number);
        for (String one : asked) {
            String[] parts = one.split(" ", 3);
            if (parts.length == 2) {
                bound.put(parts[1].substring(1), parts[0]);
            } else {
                constraints.add(constraint(parts, place(", condition " + number + ", " + parts[0])));
            }
        }
        when.add(new Condition(present, new FactPattern(kind, constraints, bound), place));
        return this;
    }

    private static Constraint constraint(String[] parts, Place place) {
        return switch (parts[1]) {
            case "in", "out" ->
                new Constraint.OneOf(
                        parts[0],
                        parts[1].equals("in"),
                        List.of(parts[2].split("\\|")).stream()
                                .map(Draft::value)
                                .toList(),
                        place);
            case "has", "lacks" -> new Constraint.Contains(parts[0], parts[1].equals("has"), operand(parts[2]), place);
            default -> new Constraint.Compare(parts[0], comparison(parts[1]), operand(parts[2]), place);
        };
    }

    private static Comparison comparison(String sign) {
        return switch (sign) {
            case "=" -> Comparison.EQUAL;
            case "!=" -> Comparison.UNEQUAL;
            case "<" -> Comparison.LESS;
            case "<=" -> Comparison.AT_MOST;
            case ">" -> Comparison.MORE;
            case ">=" -> Comparison.AT_LEAST;
            default -> throw new IllegalArgumentException(sign);
        };
    }

    private static Operand operand(String text) {
        return text.startsWith("?") ? new Operand.Reference(text.substring(1)) : new Operand.Literal(value(text));
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("-?\\d+(\\.\\d+)?") ? (Object) Double.valueOf(text) : text;
    }
}
