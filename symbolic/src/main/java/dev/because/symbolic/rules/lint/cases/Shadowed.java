package dev.because.symbolic.rules.lint.cases;

import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.check.Check;
import dev.because.symbolic.rules.lint.check.Inspected;
import dev.because.symbolic.rules.lint.domain.Values;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.lint.scene.Cast;
import dev.because.symbolic.rules.lint.scene.Days;
import dev.because.symbolic.rules.lint.scene.Entailment;
import dev.because.symbolic.rules.lint.scene.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds rows that never count, since in every case in which they apply one of the rows before them does: not always the same one. */
public final class Shadowed implements Check {
    @Override
    public List<Finding> findings(Inspected base) {
        List<Finding> findings = new ArrayList<>();
        base.tables().values().forEach(rows -> {
            if (rows.get(0).row().orElseThrow().policy() == HitPolicy.FIRST) {
                for (int i = 1; i < rows.size(); i++) {
                    if (base.reach().isPossible(rows.get(i))) {
                        row(base, rows.get(i), rows.subList(0, i), findings);
                    }
                }
            }
        });
        return findings;
    }

    private static void row(Inspected base, Rule row, List<Rule> before, List<Finding> findings) {
        Scene scene = new Scene(base.shapes());
        Cast cast = scene.add(row);
        if (!scene.unknowns().propagate()) {
            return;
        }
        List<Map<Integer, Values>> covers = new ArrayList<>();
        List<Rule> covering = new ArrayList<>();
        for (Rule other : before) {
            boolean applies = false;
            if (number(other) < number(row) && Days.covers(other.remarks(), row.remarks())) {
                for (Entailment.Way way : Entailment.ways(scene, other)) {
                    if (isSameSubject(scene, cast, other.row().orElseThrow(), way)) {
                        covers.add(way.part());
                        applies = true;
                    }
                }
            }
            if (applies) {
                covering.add(other);
            }
        }
        if (covers.isEmpty()) {
            return;
        }
        Map<Integer, Values> box = new HashMap<>();
        covers.forEach(part -> part.keySet()
                .forEach(unknown -> box.put(unknown, scene.unknowns().values(unknown))));
        boolean[] open = {false};
        Cover<Integer> cover = new Cover<>(covers, base.options().steps(), part -> {
            Scene narrower = scene.copy();
            part.forEach(narrower.unknowns()::narrow);
            open[0] = !narrower.cases(1).isImpossible();
            return !open[0];
        });
        boolean looked = cover.search(box);
        if (!open[0] && !looked) {
            findings.add(Finding.of(
                    FindingKind.TOO_MANY_CASES,
                    row.place(),
                    "There are too many cases to tell whether rows before it always apply where " + Said.rule(row)
                            + " does.",
                    row));
        } else if (!open[0]) {
            List<Rule> about = new ArrayList<>(List.of(row));
            about.addAll(covering);
            findings.add(Finding.of(
                    FindingKind.SHADOWED,
                    row.place(),
                    Said.startingRule(row) + " never counts, for wherever it applies "
                            + (covering.size() == 1 ? "a row before it does: " : "one of the rows before it does: ")
                            + covering.stream().map(Said::rule).collect(Collectors.joining(", ")) + ".",
                    about.toArray(new Rule[0])));
        }
    }

    private static boolean isSameSubject(Scene scene, Cast cast, Row other, Entailment.Way way) {
        String subject = cast.rule().row().orElseThrow().subject();
        if (subject.isEmpty() || other.subject().isEmpty()) {
            return subject.isEmpty() && other.subject().isEmpty();
        }
        return scene.unknowns().areSame(cast.names().get(subject), way.names().get(other.subject()));
    }

    private static int number(Rule rule) {
        return rule.row().orElseThrow().number();
    }
}
