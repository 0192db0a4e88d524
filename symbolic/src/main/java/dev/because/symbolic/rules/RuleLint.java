package dev.because.symbolic.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Accumulate;
import org.drools.base.rule.Collect;
import org.drools.base.rule.Forall;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;

/**
 * Finds rules whose firings could not be explained, above all those that rest on the absence of facts and do not say so.
 * A match lists what was there; that nothing else was there is lost unless the rule states it in {@code @absent("…")}.
 * Four conditions rest on absence: {@code not}, {@code exists}, {@code forall}, and a collection or accumulation, whose
 * value holds only if there is no further fact. ({@code exists} rests on a presence, but of whichever fact happened to
 * be there.)
 */
public final class RuleLint {
    private RuleLint() {}

    /** One sentence for each fault, in file order; none if every firing can be explained. */
    public static List<String> findings(RuleBase rules) {
        return rules.definitions().flatMap(RuleLint::findings).toList();
    }

    private static Stream<String> findings(RuleImpl rule) {
        List<String> faults = new ArrayList<>();
        List<String> stated = AbsentConditions.stated(rule);
        long unlisted = unlisted(rule.getLhs());
        if (stated.size() != unlisted) {
            faults.add("has " + unlisted + " of not, exists, forall, collect and accumulate, and states "
                    + stated.size() + " in @absent: " + stated);
        }
        Set<String> bound = new TreeSet<>(rule.getLhs().getOuterDeclarations().keySet());
        stated.stream()
                .flatMap(text -> AbsentConditions.placeholders(text).stream())
                .filter(name -> !bound.contains("$" + name))
                .forEach(name -> faults.add("speaks of {" + name + "} in @absent and binds no $" + name));
        if (elements(rule.getLhs()).anyMatch(RuleLint::isOr)) {
            faults.add("has an or, and so fires once for each side that holds; write two rules");
        }
        if (elements(rule.getLhs()).anyMatch(RuleLint::isGroupBy)) {
            faults.add("has a groupby, whose groups cannot be traced to their facts; write an accumulate");
        }
        return faults.stream().map(fault -> "rule \"" + rule.getName() + "\" " + fault);
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
                .mapToLong(RuleLint::unlisted)
                .sum();
    }

    private static Stream<RuleConditionElement> elements(RuleConditionElement root) {
        return Stream.concat(Stream.of(root), root.getNestedElements().stream().flatMap(RuleLint::elements));
    }

    private static boolean isOr(RuleConditionElement element) {
        return element instanceof GroupElement group && group.isOr();
    }

    private static boolean isGroupBy(RuleConditionElement element) {
        return element instanceof Pattern pattern
                && pattern.getSource() instanceof Accumulate accumulate
                && accumulate.isGroupBy();
    }
}
