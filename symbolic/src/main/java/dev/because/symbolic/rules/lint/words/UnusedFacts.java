package dev.because.symbolic.rules.lint.words;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.lint.check.Check;
import dev.because.symbolic.rules.lint.check.Inspected;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds kinds of fact that rules should look at, and none does; and of those that they look at, the fields that they do not. */
public final class UnusedFacts implements Check {
    @Override
    public List<Finding> findings(Inspected base) {
        List<Finding> findings = new ArrayList<>();
        Place place = new Place(base.rules().name(), "");
        for (String name : base.options().relevant()) {
            if (base.words().kind(name).isEmpty()) {
                findings.add(Finding.of(
                        FindingKind.UNKNOWN_WORD,
                        place,
                        "The rules should look at the kind of fact " + name + ", which does not exist; expected "
                                + Nearest.expected(name, base.words().names()) + "."));
            } else if (!base.isAsked(name)) {
                findings.add(
                        Finding.of(FindingKind.UNUSED_KIND, place, "No rule looks at facts of the kind " + name + "."));
            } else {
                fields(base, base.words().kind(name).orElseThrow(), findings);
            }
        }
        return findings;
    }

    private static void fields(Inspected base, Kind kind, List<Finding> findings) {
        List<Condition> asking = base.rules().rules().stream()
                .flatMap(rule -> rule.when().stream())
                .filter(condition -> condition.pattern().kind().equals(kind.name()))
                .toList();
        Set<String> used = new TreeSet<>();
        asking.forEach(condition -> used.addAll(Scope.fields(condition)));
        kind.fields().stream()
                .map(Field::name)
                .filter(name -> !used.contains(name) && !asking.isEmpty())
                .forEach(name -> findings.add(Finding.of(
                        FindingKind.UNUSED_FIELD,
                        asking.get(0).place(),
                        "No rule looks at " + name + " of " + kind.name() + ".")));
    }
}
