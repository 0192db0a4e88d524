package dev.because.symbolic.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Accumulate;
import org.drools.base.rule.Collect;
import org.drools.base.rule.Forall;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;

/**
 * Finds rules that rest on the absence of facts and do not say so. A match lists what was there; that nothing else was
 * there is lost unless the rule states it in {@code @absent("…")}. Four conditions rest on absence: {@code not},
 * {@code exists}, {@code forall}, and a collection or accumulation, whose value holds only if there is no further fact.
 * ({@code exists} rests on a presence, but the match does not say whose.)
 */
public final class AbsenceLint {
    private AbsenceLint() {}

    /** One sentence for each fault, in file order; none if every rule states as many conditions as it has. */
    public static List<String> findings(RuleBase rules) {
        return rules.definitions().flatMap(AbsenceLint::findings).toList();
    }

    private static Stream<String> findings(RuleImpl rule) {
        List<String> findings = new ArrayList<>();
        List<String> stated = AbsentConditions.stated(rule);
        long unlisted = unlisted(rule.getLhs());
        if (stated.size() != unlisted) {
            findings.add("rule \"" + rule.getName() + "\" has " + unlisted
                    + " conditions that rest on absence (not, exists, forall, collect, accumulate), and @absent states "
                    + stated.size() + ": " + stated);
        }
        Set<String> bound = new HashSet<>(rule.getLhs().getOuterDeclarations().keySet());
        stated.stream()
                .flatMap(text -> AbsentConditions.placeholders(text).stream())
                .filter(name -> !bound.contains("$" + name))
                .forEach(name -> findings.add("rule \"" + rule.getName() + "\" speaks of {" + name
                        + "} in @absent, but binds no $" + name + "; it binds " + bound));
        return findings.stream();
    }

    /** How many conditions under this one a match does not list; what is nested in such a condition belongs to it. */
    private static long unlisted(RuleConditionElement element) {
        if (element instanceof Forall || element instanceof GroupElement group && (group.isNot() || group.isExists())) {
            return 1;
        }
        if (element instanceof Pattern pattern) {
            return pattern.getSource() instanceof Accumulate || pattern.getSource() instanceof Collect ? 1 : 0;
        }
        return element.getNestedElements().stream()
                .mapToLong(AbsenceLint::unlisted)
                .sum();
    }
}
