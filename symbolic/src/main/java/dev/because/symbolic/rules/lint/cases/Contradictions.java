package dev.because.symbolic.rules.lint.cases;

import dev.because.symbolic.rules.evaluation.Match;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.check.Check;
import dev.because.symbolic.rules.lint.check.Inspected;
import dev.because.symbolic.rules.lint.domain.Domain;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.lint.scene.Cast;
import dev.because.symbolic.rules.lint.scene.Days;
import dev.because.symbolic.rules.lint.scene.Scene;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds rules that draw, in one case and of the same subject, conclusions that exclude each other; or, where one is a row of a table that
 * decides uniquely, the same conclusion with other values. The subject are the values that both take from facts; of a table, its own.
 */
public final class Contradictions implements Check {
    private static final int TRIED = 4;

    @Override
    public List<Finding> findings(Inspected base) {
        List<Finding> findings = new ArrayList<>();
        Together together = new Together(base);
        List<Rule> rules =
                base.sound().stream().filter(base.reach()::isPossible).toList();
        for (int j = 1; j < rules.size(); j++) {
            Rule other = rules.get(j);
            // One rule that a rule contradicts is enough to say of each conclusion.
            Set<String> told = new TreeSet<>();
            for (Rule one : rules.subList(0, j)) {
                boolean values = decidesOtherwise(one, other);
                if ((values
                                || base.options()
                                        .exclusions()
                                        .exclude(
                                                one.then().conclusion(),
                                                other.then().conclusion()))
                        && !told.contains(one.then().conclusion())
                        && Days.meet(List.of(one, other))) {
                    shown(base, together, one, other, values).ifPresent(facts -> {
                        told.add(one.then().conclusion());
                        findings.add(finding(one, other, facts));
                    });
                }
            }
        }
        return findings;
    }

    private static boolean decidesOtherwise(Rule one, Rule other) {
        return one.then().conclusion().equals(other.then().conclusion())
                && (isUnique(one) || isUnique(other))
                && !(one.row().isPresent()
                        && other.row().isPresent()
                        && one.row().get().table().equals(other.row().get().table()));
    }

    private static boolean isUnique(Rule rule) {
        return rule.row().filter(row -> row.policy() == HitPolicy.UNIQUE).isPresent();
    }

    private static Optional<List<Fact>> shown(Inspected base, Together together, Rule one, Rule other, boolean values) {
        Set<String> common = new TreeSet<>(one.then().values().keySet());
        common.retainAll(other.then().values().keySet());
        Set<String> subject = new TreeSet<>(common);
        subject.removeIf(name -> values
                ? !isSubject(one, other, name)
                : !(one.then().values().get(name) instanceof Operand.Reference
                        && other.then().values().get(name) instanceof Operand.Reference));
        Set<String> differing = new TreeSet<>(common);
        differing.removeAll(subject);
        if (values && differing.isEmpty()) {
            return Optional.empty();
        }
        for (Together.Pair pair : together.all(one, other)) {
            subject.forEach(name -> pair.scene()
                    .unknowns()
                    .compare(value(pair, true, name), Comparison.EQUAL, value(pair, false, name)));
            for (Scene scene : values ? differing(pair, differing) : List.of(pair.scene())) {
                if (!scene.unknowns().copy().propagate()) {
                    continue;
                }
                for (List<Fact> facts : base.cases().cases(scene, TRIED).found()) {
                    if (together.isConsistent(facts) && clash(base, one, other, facts, subject, values)) {
                        return Optional.of(facts);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether both take a value from facts, and it is the subject of a table of one of them. */
    private static boolean isSubject(Rule one, Rule other, String name) {
        return one.then().values().get(name) instanceof Operand.Reference here
                && other.then().values().get(name) instanceof Operand.Reference there
                && (one.row()
                                .filter(row -> row.subject().equals(here.variable()))
                                .isPresent()
                        || other.row()
                                .filter(row -> row.subject().equals(there.variable()))
                                .isPresent());
    }

    private static int value(Together.Pair pair, boolean first, String name) {
        Cast cast = first ? pair.one() : pair.other();
        return pair.scene().value(cast, cast.rule().then().values().get(name)).orElseThrow();
    }

    /** The scenes in which a value differs. */
    private static List<Scene> differing(Together.Pair pair, Set<String> names) {
        List<Scene> scenes = new ArrayList<>();
        for (String name : names) {
            Operand here = pair.one().rule().then().values().get(name);
            Operand there = pair.other().rule().then().values().get(name);
            Scene scene = pair.scene().copy();
            int one = unknown(scene, pair, true, here);
            int other = unknown(scene, pair, false, there);
            scene.unknowns().compare(one, Comparison.UNEQUAL, other);
            scenes.add(scene);
        }
        return scenes;
    }

    private static int unknown(Scene scene, Together.Pair pair, boolean first, Operand operand) {
        return scene.value(first ? pair.one() : pair.other(), operand)
                .orElseGet(() -> scene.unknowns().add(Domain.only(((Operand.Literal) operand).value())));
    }

    private static boolean clash(
            Inspected base, Rule one, Rule other, List<Fact> facts, Set<String> subject, boolean values) {
        List<Match> matches = base.trial().run(List.of(one, other), facts).trace().stream()
                .map(Trace::matches)
                .flatMap(List::stream)
                .toList();
        return matches.stream()
                .filter(match -> match.rule() == one)
                .map(Match::concluded)
                .anyMatch(first -> matches.stream()
                        .filter(match -> match.rule() == other)
                        .map(Match::concluded)
                        .anyMatch(second -> subject.stream()
                                        .allMatch(name -> first.value(name).equals(second.value(name)))
                                && (!values || !first.equals(second))));
    }

    private static Finding finding(Rule one, Rule other, List<Fact> facts) {
        boolean same = one.then().conclusion().equals(other.then().conclusion());
        return Finding.of(
                        FindingKind.CONTRADICTION,
                        other.place(),
                        Said.startingRule(other) + " concludes " + other.then().conclusion() + " where "
                                + Said.rule(one) + " concludes "
                                + (same ? "it with other values" : one.then().conclusion())
                                + ": for " + Said.facts(facts) + ".",
                        other,
                        one)
                .with(facts);
    }
}
