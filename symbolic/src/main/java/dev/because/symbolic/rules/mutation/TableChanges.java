package dev.because.symbolic.rules.mutation;

import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The changes of several rules at once. */
final class TableChanges {
    private TableChanges() {}

    /** Each two neighbours of a table whose first row counts, swapped, if they do not conclude the same. */
    static List<Mutant> swaps(RuleSet rules) {
        Map<String, List<Integer>> tables = new TreeMap<>();
        for (int i = 0; i < rules.rules().size(); i++) {
            int number = i;
            rules.rules()
                    .get(i)
                    .row()
                    .filter(row -> row.policy() == HitPolicy.FIRST)
                    .ifPresent(row -> tables.computeIfAbsent(row.table(), table -> new ArrayList<>())
                            .add(number));
        }
        List<Mutant> swaps = new ArrayList<>();
        tables.values().forEach(rows -> {
            rows.sort(Comparator.comparingInt(number -> row(rules, number).number()));
            for (int i = 1; i < rows.size(); i++) {
                Rule upper = rules.rules().get(rows.get(i - 1));
                Rule lower = rules.rules().get(rows.get(i));
                if (!upper.then().equals(lower.then())) {
                    swaps.add(new Mutant(
                            Change.SWAP_ROWS,
                            lower.place(),
                            "rule \"" + lower.name() + "\" comes before rule \"" + upper.name() + "\"",
                            swapped(rules, rows.get(i - 1), rows.get(i))));
                }
            }
        });
        return swaps;
    }

    /** The rules with another in the place of one. */
    static RuleSet with(RuleSet rules, int number, Rule instead) {
        List<Rule> others = new ArrayList<>(rules.rules());
        others.set(number, instead);
        return new RuleSet(rules.name(), others);
    }

    /** The rules without one. */
    static RuleSet without(RuleSet rules, int number) {
        List<Rule> rest = new ArrayList<>(rules.rules());
        rest.remove(number);
        return new RuleSet(rules.name(), rest);
    }

    private static RuleSet swapped(RuleSet rules, int one, int other) {
        RuleSet half = with(rules, one, at(rules.rules().get(one), row(rules, other)));
        return with(half, other, at(rules.rules().get(other), row(rules, one)));
    }

    private static Rule at(Rule rule, Row row) {
        return new Rule(
                rule.name(),
                rule.when(),
                rule.then(),
                rule.remarks(),
                Optional.of(row),
                rule.overrides(),
                rule.place());
    }

    private static Row row(RuleSet rules, int number) {
        return rules.rules().get(number).row().orElseThrow();
    }
}
