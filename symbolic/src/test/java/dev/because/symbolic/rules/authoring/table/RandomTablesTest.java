package dev.because.symbolic.rules.authoring.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.RuleFaultException;
import dev.because.symbolic.rules.authoring.Reading;
import dev.because.symbolic.rules.authoring.TestWords;
import dev.because.symbolic.rules.authoring.grid.Grid;
import dev.because.symbolic.rules.authoring.grid.GridWriter;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Random tables, each cell written in one of several ways, against loops that know what each cell was meant to say. */
class RandomTablesTest {
    private static final List<String> TEXTS = List.of("flu", "cold", "healthy", "hay fever");
    private static final int ROWS = 6;

    private final Random random = new Random(7);

    /** A cell and its meaning. */
    private record Meant(String cell, Predicate<Object> test) {}

    @Test
    void tablesMeanWhatTheirCellsSay() {
        int concluded = 0;
        int faults = 0;
        for (int round = 0; round < 150; round++) {
            String policy = List.of("unique", "first", "collect").get(round % 3);
            List<List<Meant>> rows = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                rows.add(List.of(text(), number(), number(), presence()));
            }
            RuleSet rules =
                    new RuleSet("random", read(policy, rows, round % 2 == 0).orRefuse());
            for (int i = 0; i < 4; i++) {
                List<Fact> facts = facts();
                Set<String> expected = expected(policy, rows, facts);
                assertEquals(expected, actual(new NaiveEvaluation(rules), facts), "round " + round);
                assertEquals(expected, actual(new ReteEvaluation(rules), facts), "round " + round);
                concluded += expected.size();
                faults += expected.contains("two rows") ? 1 : 0;
            }
        }
        assertTrue(concluded > 1000 && faults > 20, concluded + " conclusions and " + faults + " faults");
    }

    private Set<String> expected(String policy, List<List<Meant>> rows, List<Fact> facts) {
        Set<String> expected = new TreeSet<>();
        Set<String> decided = new TreeSet<>();
        boolean contradicted = facts.stream().anyMatch(fact -> fact.kind().equals("Contradiction"));
        for (int row = 0; row < ROWS; row++) {
            List<Meant> cells = rows.get(row);
            Set<String> here = new TreeSet<>();
            for (Fact fact : facts) {
                if (fact.kind().equals("Belief")
                        && fact.value("hypothesis").filter(cells.get(0).test()).isPresent()
                        && holds(cells.get(1), fact, "before")
                        && holds(cells.get(2), fact, "after")
                        && cells.get(3).test().test(contradicted)) {
                    here.add((String) fact.value("hypothesis").orElseThrow());
                }
            }
            for (String subject : here) {
                if (policy.equals("collect") || !decided.contains(subject)) {
                    expected.add("rule " + row + " " + subject);
                } else if (policy.equals("unique")) {
                    return Set.of("two rows");
                }
            }
            decided.addAll(here);
        }
        return expected;
    }

    /** What is not known passes no test, but where nothing is asked it need not be known. */
    private static boolean holds(Meant cell, Fact fact, String field) {
        boolean asked = !cell.cell().isEmpty() && !cell.cell().equals("-");
        return !asked || fact.value(field).filter(cell.test()).isPresent();
    }

    private static Set<String> actual(Evaluation evaluation, List<Fact> facts) {
        Set<String> actual = new TreeSet<>();
        try {
            evaluation
                    .evaluate(facts, Evaluation.BUDGET)
                    .matches()
                    .forEach(match -> actual.add(match.rule().name() + " "
                            + match.concluded().value("of").orElseThrow()));
        } catch (RuleFaultException e) {
            return Set.of("two rows");
        }
        return actual;
    }

    private Reading read(String policy, List<List<Meant>> rows, boolean xlsx) {
        List<List<String>> table = new ArrayList<>(List.of(
                List.of("Hit policy:", policy),
                List.of("For each", "$h"),
                List.of("Concludes", "found"),
                List.of("Rule", "When", "", "", "", "", "Then"),
                List.of(
                        "",
                        "Belief.hypothesis = $h",
                        "belief.BEFORE",
                        "Notes are not kinds",
                        "after of belief",
                        "Contradiction",
                        "of")));
        table.set(3, List.of("Rule", "When", "", "Notes", "When", "", "Then"));
        for (int i = 0; i < ROWS; i++) {
            List<Meant> row = rows.get(i);
            table.add(List.of(
                    "rule " + i,
                    row.get(0).cell(),
                    row.get(1).cell(),
                    "any",
                    row.get(2).cell(),
                    row.get(3).cell(),
                    "$h"));
        }
        Grid grid = Grid.of("Random", table);
        return new TableFormat()
                .read(xlsx ? GridWriter.xlsx(List.of(grid)) : GridWriter.csv(grid), "random", TestWords.WORDS);
    }

    private Meant text() {
        String one = any(TEXTS);
        String other = any(TEXTS);
        return any(List.of(
                new Meant("", value -> true),
                new Meant("-", value -> true),
                new Meant(one, one::equals),
                new Meant("\"" + one + "\"", one::equals),
                new Meant("not " + one, value -> !value.equals(one)),
                new Meant(one + ", " + other, value -> value.equals(one) || value.equals(other)),
                new Meant("not (" + one + ", " + other + ")", value -> !value.equals(one) && !value.equals(other)),
                new Meant("not " + one + " and not " + other, value -> !value.equals(one) && !value.equals(other))));
    }

    private Meant number() {
        int low = random.nextInt(5);
        int high = low + 1 + random.nextInt(4);
        double least = low / 10.0;
        double most = high / 10.0;
        return any(List.of(
                new Meant("", value -> true),
                new Meant("-", value -> true),
                new Meant(">= " + least, value -> (Double) value >= least),
                new Meant("≤ " + 10 * high + " %", value -> (Double) value <= most),
                new Meant("< " + most + " probability", value -> (Double) value < most),
                new Meant(least + ".." + most, value -> (Double) value >= least && (Double) value <= most),
                new Meant(
                        "(" + 10 * low + "%.." + 10 * high + "%)",
                        value -> (Double) value > least && (Double) value < most),
                new Meant("[" + least + ".." + most + ")", value -> (Double) value >= least && (Double) value < most),
                new Meant("not " + most, value -> (Double) value != most),
                new Meant("" + least, value -> (Double) value == least)));
    }

    private Meant presence() {
        return any(List.of(
                new Meant("", value -> true),
                new Meant("", value -> true),
                new Meant("yes", value -> (Boolean) value),
                new Meant("no", value -> !(Boolean) value)));
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (String text : TEXTS) {
            Fact fact = Fact.of("Belief").with("hypothesis", text).with("before", random.nextInt(10) / 10.0);
            facts.add(random.nextInt(5) == 0 ? fact : fact.with("after", random.nextInt(10) / 10.0));
        }
        if (random.nextBoolean()) {
            facts.add(Fact.of("Contradiction").with("hypothesis", any(TEXTS)));
        }
        return facts;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
