package dev.because.symbolic.rules.lint.cases;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.check.Check;
import dev.because.symbolic.rules.lint.check.Inspected;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.lint.scene.Days;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds rows of a table that apply together, though the table says they never do, in a case in which each fact is there once. */
public final class Overlaps implements Check {
    private static final int TRIED = 4;

    @Override
    public List<Finding> findings(Inspected base) {
        List<Finding> findings = new ArrayList<>();
        Together together = new Together(base);
        base.tables().values().forEach(rows -> {
            if (rows.get(0).row().orElseThrow().policy() != HitPolicy.UNIQUE) {
                return;
            }
            for (int i = 0; i < rows.size(); i++) {
                for (int j = i + 1; j < rows.size(); j++) {
                    Rule one = rows.get(i);
                    Rule other = rows.get(j);
                    if (Days.meet(List.of(one, other)) && number(one) != number(other)) {
                        shown(base, together, one, other).ifPresent(facts -> findings.add(finding(one, other, facts)));
                    }
                }
            }
        });
        return findings;
    }

    private static Optional<List<Fact>> shown(Inspected base, Together together, Rule one, Rule other) {
        Together.Pair pair = together.united(one, other);
        String subject = one.row().orElseThrow().subject();
        String otherSubject = other.row().orElseThrow().subject();
        if (!subject.isEmpty() && !otherSubject.isEmpty()) {
            pair.scene()
                    .unknowns()
                    .compare(
                            pair.one().names().get(subject),
                            Comparison.EQUAL,
                            pair.other().names().get(otherSubject));
        }
        if (!pair.scene().unknowns().propagate()) {
            return Optional.empty();
        }
        return base.cases().cases(pair.scene(), TRIED).found().stream()
                .filter(facts -> base.trial().collide(one, other, facts))
                .findFirst();
    }

    private static Finding finding(Rule one, Rule other, List<Fact> facts) {
        return Finding.of(
                        FindingKind.OVERLAP,
                        other.place(),
                        "Rows " + number(one) + " and " + number(other) + " of "
                                + other.row().orElseThrow().table() + ", " + Said.rule(one) + " and "
                                + Said.rule(other)
                                + ", apply together, though the table says that its rows never do: for "
                                + Said.facts(facts) + ".",
                        other,
                        one)
                .with(facts);
    }

    private static int number(Rule rule) {
        return rule.row().orElseThrow().number();
    }
}
