package dev.because.symbolic.rules.lint.cases;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.check.Check;
import dev.because.symbolic.rules.lint.check.Inspected;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.lint.scene.Cast;
import dev.because.symbolic.rules.lint.scene.Days;
import dev.because.symbolic.rules.lint.scene.Entailment;
import dev.because.symbolic.rules.lint.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds rules without which nothing would be concluded less: in every case another one draws the same conclusion. Where each does so for
 * the other, they are duplicates.
 */
public final class Subsumed implements Check {
    @Override
    public List<Finding> findings(Inspected base) {
        Map<String, List<Rule>> drawing = new TreeMap<>();
        base.sound().stream().filter(base.reach()::isPossible).forEach(rule -> drawing.computeIfAbsent(
                        rule.then().conclusion(), name -> new ArrayList<>())
                .add(rule));
        List<Finding> findings = new ArrayList<>();
        drawing.values().forEach(rules -> compare(base, rules, findings));
        return findings;
    }

    private static void compare(Inspected base, List<Rule> rules, List<Finding> findings) {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule.row().filter(row -> row.policy() == HitPolicy.FIRST).isPresent()) {
                // Without it, rows after it would count.
                continue;
            }
            Scene scene = new Scene(base.shapes());
            Cast cast = scene.add(rule);
            if (!scene.unknowns().propagate()) {
                continue;
            }
            for (int j = 0; j < rules.size(); j++) {
                Rule other = rules.get(j);
                if (i != j && mayStandFor(other, rule) && follows(scene, cast, other)) {
                    boolean same = mayStandFor(rule, other) && follows(base, other, rule);
                    if (!same || j < i) {
                        findings.add(finding(rule, other, same));
                        break;
                    }
                }
            }
        }
    }

    /** A row that competes is silenced by others. */
    private static boolean mayStandFor(Rule rule, Rule other) {
        return rule.row().filter(row -> row.policy() != HitPolicy.COLLECT).isEmpty()
                && rule.then().values().keySet().equals(other.then().values().keySet())
                && Days.covers(rule.remarks(), other.remarks());
    }

    private static boolean follows(Inspected base, Rule rule, Rule other) {
        Scene scene = new Scene(base.shapes());
        Cast cast = scene.add(rule);
        return scene.unknowns().propagate() && follows(scene, cast, other);
    }

    private static boolean follows(Scene scene, Cast cast, Rule other) {
        return Entailment.ways(scene, other).stream()
                .anyMatch(way -> way.part().isEmpty() && saysTheSame(scene, cast, other, way));
    }

    private static boolean saysTheSame(Scene scene, Cast cast, Rule other, Entailment.Way way) {
        return cast.rule().then().values().entrySet().stream().allMatch(value -> {
            Operand there = other.then().values().get(value.getKey());
            if (value.getValue() instanceof Operand.Literal here && there instanceof Operand.Literal written) {
                return here.equals(written);
            }
            if (value.getValue() instanceof Operand.Reference here && there instanceof Operand.Reference named) {
                return scene.unknowns()
                        .implies(
                                cast.names().get(here.variable()),
                                Comparison.EQUAL,
                                way.names().get(named.variable()));
            }
            boolean written = there instanceof Operand.Literal;
            Object literal = ((Operand.Literal) (written ? there : value.getValue())).value();
            int unknown = written
                    ? cast.names().get(((Operand.Reference) value.getValue()).variable())
                    : way.names().get(((Operand.Reference) there).variable());
            return scene.unknowns()
                    .values(unknown)
                    .only()
                    .filter(literal::equals)
                    .isPresent();
        });
    }

    private static Finding finding(Rule rule, Rule other, boolean same) {
        return Finding.of(
                same ? FindingKind.DUPLICATE : FindingKind.SUBSUMED,
                rule.place(),
                same
                        ? Said.startingRule(rule) + " is the same as " + Said.rule(other) + " at " + other.place() + "."
                        : Said.startingRule(rule) + " adds nothing, for wherever it holds, " + Said.rule(other)
                                + ", which asks for less, concludes the same: "
                                + rule.then().conclusion() + ".",
                rule,
                other);
    }
}
