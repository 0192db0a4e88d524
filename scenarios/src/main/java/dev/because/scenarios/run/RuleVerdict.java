package dev.because.scenarios.run;

import dev.because.explain.facts.Conclusion;
import dev.because.explain.justification.Claim;
import dev.because.scenarios.rules.Told;
import dev.because.scenarios.scenario.expectation.Expectation;
import dev.because.symbolic.rules.evaluation.Match;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds what rules concluded against what a scenario expects, and says what it misses. */
public final class RuleVerdict {
    private RuleVerdict() {}

    /**
     * What is missed, one reason for each expectation; nothing where all is as expected.
     *
     * @throws dev.because.explain.render.english.UnfitTemplateException if a rule's sentence does not fit its conclusion
     */
    public static List<String> of(Expectation.Drawn expected, Trace trace) {
        List<Claim> claims =
                trace.concluded().stream().map(fact -> claim(fact, trace)).toList();
        List<String> reasons = new ArrayList<>();
        expected.claims().forEach(claim -> {
            if (claims.stream().noneMatch(candidate -> claim.holdsFor(candidate.statement()))) {
                reasons.add(ClaimSearch.missing(claim, claims));
            }
        });
        expected.absent().forEach(claim -> reasons.addAll(ClaimSearch.present(claim, claims)));
        Set<String> fired = new TreeSet<>();
        trace.matches().stream().map(Match::rule).forEach(rule -> fired.add(rule.name()));
        expected.fires().stream()
                .filter(name -> !fired.contains(name))
                .forEach(name -> reasons.add("expected that rule \"" + name + "\" fires; "
                        + (fired.isEmpty() ? "no rule does" : "those that do are: " + String.join(", ", fired))));
        reasons.addAll(TextVerdict.of(expected.words(), Told.sentences(trace)));
        return reasons;
    }

    private static Claim claim(Fact fact, Trace trace) {
        String rule = trace.reason(fact).orElseThrow().rule().name();
        return new Claim("that of rule \"" + rule + "\"", new Conclusion(fact.kind(), fact.values()), Optional.empty());
    }
}
