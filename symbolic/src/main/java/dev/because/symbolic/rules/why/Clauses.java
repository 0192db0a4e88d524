package dev.because.symbolic.rules.why;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What patterns ask, and how facts meet them, as parts of sentences. */
public final class Clauses {
    private final Lexicon lexicon;

    public Clauses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** How a fact meets a filled pattern: {@code the probability of flu=yes is 0.82, at least 0.5}. */
    public String met(FactPattern asked, Fact fact) {
        String name = lexicon.name(fact);
        Optional<String> named = lexicon.namedBy(fact);
        Map<String, List<Constraint>> tests = new LinkedHashMap<>();
        asked.constraints().stream()
                .filter(constraint -> !(isEqual(constraint) && named.equals(Optional.of(constraint.field())))
                        && !isSaid(constraint, fact, name))
                .forEach(constraint -> tests.computeIfAbsent(constraint.field(), field -> new ArrayList<>())
                        .add(constraint));
        if (tests.isEmpty()) {
            String kind = "there is " + Lexicon.a(lexicon.kind(fact.kind()));
            return named.isPresent()
                    ? kind + ": " + name
                    : kind + name.substring(4 + lexicon.kind(fact.kind()).length());
        }
        List<String> clauses = new ArrayList<>();
        tests.forEach((field, all) -> clauses.add(met(fact, clauses.isEmpty(), field, all)));
        return Figures.list(clauses, "and");
    }

    /** Whether the name of a fact says already that it meets a test: it has the one text, or one of the texts, that pass. */
    private static boolean isSaid(Constraint constraint, Fact fact, String name) {
        boolean passes = isEqual(constraint) || constraint instanceof Constraint.OneOf oneOf && oneOf.among();
        return passes
                && fact.value(constraint.field()).orElse("") instanceof String text
                && !text.isBlank()
                && name.contains(text);
    }

    /** What a filled pattern asks for, without article: {@code belief whose probability is at least 0.5}. */
    public String described(FactPattern asked) {
        Map<String, List<Constraint>> tests = new LinkedHashMap<>();
        asked.constraints().forEach(constraint -> tests.computeIfAbsent(constraint.field(), field -> new ArrayList<>())
                .add(constraint));
        String about = lexicon.about(asked.kind())
                .filter(tests::containsKey)
                .flatMap(field -> about(tests.get(field)).map(text -> {
                    tests.remove(field);
                    return text;
                }))
                .orElse("");
        List<String> clauses = new ArrayList<>();
        tests.forEach((field, all) -> clauses.add(asked(asked, field, all)));
        return lexicon.kind(asked.kind()) + about + (clauses.isEmpty() ? "" : " ") + Figures.list(clauses, "and");
    }

    /** What a test asks of a number or text: {@code at least 0.5}, {@code not flu=yes}. */
    public String test(FactPattern asked, Constraint constraint) {
        if (constraint instanceof Constraint.Compare compare) {
            return sign(compare.comparison()) + operand(asked, compare.right(), compare.field());
        }
        if (constraint instanceof Constraint.OneOf oneOf) {
            List<String> options = oneOf.options().stream()
                    .map(option -> lexicon.value(asked.kind(), oneOf.field(), option))
                    .toList();
            return oneOf.among()
                    ? Figures.list(options, "or")
                    : (options.size() == 1 ? "not " : "neither ") + Figures.list(options, "nor");
        }
        Constraint.Contains contains = (Constraint.Contains) constraint;
        return (contains.has() ? "with " : "without ")
                + operand(asked, contains.member(), contains.field())
                + " among its "
                + lexicon.field(asked.kind(), contains.field());
    }

    /** What a rule says when it concludes that, without full stop; the conclusion itself if it says nothing. */
    public String told(Fact concluded, Optional<Rule> rule) {
        Optional<String> says =
                rule.flatMap(one -> lexicon.says(one, concluded)).filter(text -> !text.isBlank());
        if (says.isEmpty()) {
            List<String> values = concluded.values().entrySet().stream()
                    .map(entry ->
                            entry.getKey() + " " + lexicon.value(concluded.kind(), entry.getKey(), entry.getValue()))
                    .toList();
            return concluded.kind() + (values.isEmpty() ? "" : " with " + Figures.list(values, "and"));
        }
        String text = says.get();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** What the only free text of a kind must be, said shortly. */
    private static Optional<String> about(List<Constraint> tests) {
        return tests.size() == 1
                        && tests.get(0) instanceof Constraint.Compare compare
                        && compare.right() instanceof Operand.Literal literal
                        && !compare.comparison().isOrder()
                ? Optional.of((compare.comparison() == Comparison.EQUAL ? " " : " other than ")
                        + Lexicon.value(literal.value()))
                : Optional.empty();
    }

    private String met(Fact fact, boolean first, String field, List<Constraint> tests) {
        Object found = fact.value(field).orElseThrow();
        String phrase = lexicon.field(fact.kind(), field);
        FactPattern pattern = new FactPattern(fact.kind(), tests, Map.of());
        if (found instanceof Boolean truth) {
            return (first ? lexicon.full(fact) : "it") + " is " + (truth ? "" : "not ") + phrase;
        }
        if (found instanceof List && tests.stream().allMatch(Constraint.Contains.class::isInstance)) {
            List<String> members = tests.stream()
                    .map(Constraint.Contains.class::cast)
                    .map(test -> (test.has() ? "has " : "does not have ") + operand(pattern, test.member(), field))
                    .toList();
            return (first ? lexicon.full(fact) : "it") + " " + Figures.list(members, "and") + " among its " + phrase;
        }
        List<String> asked = tests.stream()
                .filter(test -> !isEqual(test))
                .map(test -> aside(pattern, test))
                .toList();
        Optional<Object> beside = beside(tests);
        return (first ? "the " + phrase + " of " + lexicon.name(fact) : "its " + phrase)
                + " is "
                + lexicon.value(fact.kind(), field, found, beside)
                + (asked.isEmpty() ? "" : ", " + Figures.list(asked, "and"));
    }

    private String asked(FactPattern pattern, String field, List<Constraint> tests) {
        String phrase = lexicon.field(pattern.kind(), field);
        if (tests.stream().allMatch(Constraint.Contains.class::isInstance)) {
            return Figures.list(tests.stream().map(test -> test(pattern, test)).toList(), "and");
        }
        if (tests.size() == 1
                && tests.get(0) instanceof Constraint.Compare compare
                && compare.right() instanceof Operand.Literal literal
                && literal.value() instanceof Boolean truth
                && !compare.comparison().isOrder()) {
            return "that is " + (truth == (compare.comparison() == Comparison.EQUAL) ? "" : "not ") + phrase;
        }
        return "whose " + phrase + " is "
                + Figures.list(tests.stream().map(test -> test(pattern, test)).toList(), "and");
    }

    /** The value that a test compares with, which decides how many digits a number needs. */
    private static Optional<Object> beside(List<Constraint> tests) {
        return tests.stream()
                .filter(Constraint.Compare.class::isInstance)
                .map(test -> ((Constraint.Compare) test).right())
                .filter(Operand.Literal.class::isInstance)
                .map(right -> ((Operand.Literal) right).value())
                .findFirst();
    }

    /** What is asked of a value that was just told. */
    private String aside(FactPattern asked, Constraint test) {
        return test instanceof Constraint.OneOf oneOf && oneOf.among()
                ? "one of "
                        + Figures.list(
                                oneOf.options().stream().map(Lexicon::value).toList(), "and")
                : test(asked, test);
    }

    private String operand(FactPattern asked, Operand operand, String field) {
        if (operand instanceof Operand.Literal literal) {
            return Lexicon.value(literal.value());
        }
        String name = ((Operand.Reference) operand).variable();
        return "its " + lexicon.field(asked.kind(), asked.bound().getOrDefault(name, name));
    }

    /** Whether only one value passes, so that whoever tells the value has told the test. */
    private static boolean isEqual(Constraint constraint) {
        return constraint instanceof Constraint.OneOf oneOf
                        && oneOf.among()
                        && oneOf.options().size() == 1
                || constraint instanceof Constraint.Compare compare
                        && compare.comparison() == Comparison.EQUAL
                        && compare.right() instanceof Operand.Literal;
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> "";
            case UNEQUAL -> "not ";
            case LESS -> "less than ";
            case AT_MOST -> "at most ";
            case MORE -> "more than ";
            case AT_LEAST -> "at least ";
        };
    }
}
