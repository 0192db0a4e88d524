package dev.because.symbolic.rules.lint.words;

import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.check.Check;
import dev.because.symbolic.rules.lint.check.Inspected;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import java.util.ArrayList;
import java.util.List;

/** Finds rules that do not say where they come from, and rules that no scenario lets fire. */
public final class Remarked implements Check {
    @Override
    public List<Finding> findings(Inspected base) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : base.rules().rules()) {
            if (rule.remarks().source().isEmpty()) {
                findings.add(Finding.of(
                        FindingKind.NO_SOURCE,
                        rule.place(),
                        "Rule \"" + rule.name() + "\" does not say where it comes from.",
                        rule));
            }
            base.options()
                    .covered()
                    .filter(covered -> !covered.contains(rule.name()))
                    .ifPresent(covered -> findings.add(Finding.of(
                            FindingKind.NO_SCENARIO,
                            rule.place(),
                            "No scenario lets rule \"" + rule.name() + "\" fire.",
                            rule)));
        }
        return findings;
    }
}
