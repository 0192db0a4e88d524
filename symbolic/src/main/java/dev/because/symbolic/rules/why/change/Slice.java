package dev.because.symbolic.rules.why.change;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules that a conclusion depends on, with those that could forbid it: all rows of a table of which one belongs to it, and all tables
 * whose rows must not apply together.
 *
 * @param rules with rows that must not apply together taken for rows that may, so that facts can be looked at with which they do
 * @param unique the tables whose rows must not apply together
 */
record Slice(RuleSet rules, Set<String> unique) {
    static Slice of(RuleSet all, String conclusion) {
        Set<String> unique = all.rules().stream()
                .flatMap(rule -> rule.row().stream())
                .filter(row -> row.policy() == HitPolicy.UNIQUE)
                .map(Row::table)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> kinds = new TreeSet<>(Set.of(conclusion));
        Set<String> tables = new TreeSet<>(unique);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Rule rule : all.rules()) {
                if (belongs(rule, kinds, tables)) {
                    changed |= rule.row().filter(row -> tables.add(row.table())).isPresent();
                    for (Condition condition : rule.when()) {
                        changed |= kinds.add(condition.pattern().kind());
                    }
                }
            }
        }
        List<Rule> needed = all.rules().stream()
                .filter(rule -> belongs(rule, kinds, tables))
                .map(Slice::relaxed)
                .toList();
        return new Slice(new RuleSet(all.name(), needed), unique);
    }

    private static boolean belongs(Rule rule, Set<String> kinds, Set<String> tables) {
        return kinds.contains(rule.then().conclusion())
                || rule.row().filter(row -> tables.contains(row.table())).isPresent();
    }

    private static Rule relaxed(Rule rule) {
        return rule.row()
                .filter(row -> row.policy() == HitPolicy.UNIQUE)
                .map(row -> new Rule(
                        rule.name(),
                        rule.when(),
                        rule.then(),
                        rule.remarks(),
                        Optional.of(new Row(row.table(), row.number(), HitPolicy.COLLECT, row.subject())),
                        rule.overrides(),
                        rule.place()))
                .orElse(rule);
    }
}
