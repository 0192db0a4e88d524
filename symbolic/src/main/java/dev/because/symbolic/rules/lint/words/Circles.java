package dev.because.symbolic.rules.lint.words;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.check.Check;
import dev.because.symbolic.rules.lint.check.Inspected;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds every rule that rests on the absence of something that follows from its own conclusion, and says by which way it follows. No
 * order of asking makes such rules mean anything (Apt, Blair and Walker 1988).
 */
public final class Circles implements Check {
    @Override
    public List<Finding> findings(Inspected base) {
        Map<String, Set<String>> rests = new HashMap<>();
        for (Rule rule : base.rules().rules()) {
            rule.when().forEach(condition -> rests.computeIfAbsent(
                            condition.pattern().kind(), kind -> new HashSet<>())
                    .add(rule.then().conclusion()));
        }
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : base.rules().rules()) {
            for (Condition condition : rule.when()) {
                if (!condition.present()) {
                    way(rule.then().conclusion(), condition.pattern().kind(), rests)
                            .ifPresent(way -> findings.add(Finding.of(
                                    FindingKind.NEGATIVE_CYCLE,
                                    condition.place(),
                                    "Rule \"" + rule.name() + "\" asks that there be no "
                                            + condition.pattern().kind() + ", which its own conclusion leads to: "
                                            + String.join(", then ", way) + ".",
                                    rule)));
                }
            }
        }
        return findings;
    }

    /** The shortest way from a conclusion to another that rests on it. */
    private static Optional<List<String>> way(String from, String to, Map<String, Set<String>> rests) {
        Map<String, String> before = new HashMap<>(Map.of(from, from));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.remove();
            if (at.equals(to)) {
                List<String> way = new ArrayList<>(List.of(at));
                while (!at.equals(from)) {
                    at = before.getOrDefault(at, from);
                    way.add(at);
                }
                Collections.reverse(way);
                return Optional.of(way);
            }
            for (String next : new TreeSet<>(rests.getOrDefault(at, Set.of()))) {
                if (before.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
            }
        }
        return Optional.empty();
    }
}
