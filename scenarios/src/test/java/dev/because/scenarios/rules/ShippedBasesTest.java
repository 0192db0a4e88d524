package dev.because.scenarios.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.scenarios.run.ScenarioRunner;
import dev.because.scenarios.scenario.ScenarioFiles;
import dev.because.scenarios.scenario.subject.Subject;
import dev.because.symbolic.rules.RuleFaultException;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The experts' rules that come with the project, asked in both ways about facts that are random, but made of what the rules ask for. */
class ShippedBasesTest {
    private final Map<String, Set<Object>> values = new LinkedHashMap<>();
    private final List<Kind> kinds = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"triage", "commentary"})
    void bothWaysConcludeTheSameOfRandomFacts(String name) {
        compare(name, 2_000);
    }

    private void compare(String name, int sets) {
        Path folder = Path.of(System.getProperty("because.home")).resolve("scenarios/rules/" + name);
        Rulebook book = new FolderSource().open(folder);
        List<List<Fact>> given = ScenarioRunner.ofServices()
                .run(
                        ScenarioFiles.read(List.of(folder)).stream()
                                .filter(scenario -> scenario.subject() instanceof Subject.Given)
                                .toList(),
                        1,
                        result -> {})
                .stream()
                .flatMap(result -> result.run().stream())
                .map(run -> run.trace().given())
                .toList();
        collect(book);
        Evaluation fast = new ReteEvaluation(book.rules());
        Evaluation slow = new NaiveEvaluation(book.rules());
        Random random = new Random(5);
        Set<String> fired = new HashSet<>();
        int matches = 0;
        int refused = 0;
        for (int i = 0; i < sets; i++) {
            List<Fact> facts = facts(random, given.get(random.nextInt(given.size())));
            Object found = ask(fast, facts);
            assertEquals(ask(slow, facts), found, "set " + i + ": " + facts);
            if (found instanceof Trace trace) {
                matches += trace.matches().size();
                trace.matches().forEach(match -> fired.add(match.rule().name()));
            } else {
                refused++;
            }
        }
        System.out.printf(
                "%s: %d random sets of facts, %d refused, %d matches, %d of %d rules fired%n",
                name, sets, refused, matches, fired.size(), book.rules().rules().size());
        assertTrue(fired.size() > book.rules().rules().size() / 2, "rules that fired: " + fired);
        assertTrue(refused < sets / 2, refused + " were refused");
    }

    /** Which rules of a table that must not apply together are named depends on which were found first. */
    private static Object ask(Evaluation evaluation, List<Fact> facts) {
        try {
            return evaluation.evaluate(facts, Evaluation.BUDGET);
        } catch (RuleFaultException e) {
            return "refused";
        }
    }

    private void collect(Rulebook book) {
        Set<String> asked = new LinkedHashSet<>();
        for (Rule rule : book.rules().rules()) {
            for (Condition condition : rule.when()) {
                asked.add(condition.pattern().kind());
                for (Constraint constraint : condition.pattern().constraints()) {
                    Set<Object> known = values.computeIfAbsent(
                            condition.pattern().kind() + "." + constraint.field(), field -> new LinkedHashSet<>());
                    if (constraint instanceof Constraint.Compare compare
                            && compare.right() instanceof Operand.Literal literal) {
                        known.add(literal.value());
                    } else if (constraint instanceof Constraint.OneOf oneOf) {
                        known.addAll(oneOf.options());
                    } else if (constraint instanceof Constraint.Contains contains
                            && contains.member() instanceof Operand.Literal literal) {
                        known.add(literal.value());
                    }
                }
            }
        }
        Set<String> drawn = new HashSet<>();
        book.rules().rules().forEach(rule -> drawn.add(rule.then().conclusion()));
        asked.stream()
                .filter(kind -> !drawn.contains(kind))
                .forEach(kind -> kinds.add(book.words().kind(kind).orElseThrow()));
    }

    /** The facts of a scenario, some of them left out or changed, and some more. */
    private List<Fact> facts(Random random, List<Fact> given) {
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : given) {
            if (random.nextInt(10) > 0) {
                facts.add(random.nextInt(3) > 0 ? fact : changed(fact, random));
            }
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            Kind kind = kinds.get(random.nextInt(kinds.size()));
            Fact fact = Fact.of(kind.name());
            for (Field field : kind.fields()) {
                if (random.nextInt(12) > 0) {
                    fact = fact.with(field.name(), value(kind, field, random));
                }
            }
            facts.add(fact);
        }
        return facts;
    }

    private Fact changed(Fact fact, Random random) {
        return kinds.stream()
                .filter(kind ->
                        kind.name().equals(fact.kind()) && !kind.fields().isEmpty())
                .findFirst()
                .map(kind -> {
                    Field field = kind.fields().get(random.nextInt(kind.fields().size()));
                    return fact.with(field.name(), value(kind, field, random));
                })
                .orElse(fact);
    }

    private Object value(Kind kind, Field field, Random random) {
        List<Object> known = new ArrayList<>(values.getOrDefault(kind.name() + "." + field.name(), Set.of()));
        if (field.type().isNumeric()) {
            double step = field.type() == FieldType.WHOLE ? 1 : 0.01;
            Object near = known.isEmpty() ? 0.0 : known.get(random.nextInt(known.size()));
            double number = near instanceof Double bound ? bound + step * (random.nextInt(5) - 2) : random.nextInt(4);
            return Math.max(field.least(), Math.min(field.most(), known.isEmpty() ? random.nextInt(3) : number));
        }
        if (field.type() == FieldType.TRUTH) {
            return random.nextBoolean();
        }
        List<String> texts = new ArrayList<>(field.options());
        known.forEach(text -> texts.add(String.valueOf(text)));
        texts.add("one");
        texts.add("two");
        if (field.type() == FieldType.TEXTS) {
            return texts.stream()
                    .filter(text -> random.nextInt(3) == 0)
                    .distinct()
                    .toList();
        }
        return texts.get(random.nextInt(texts.size()));
    }
}
