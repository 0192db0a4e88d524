package dev.because.symbolic.rules.coverage;

import dev.because.symbolic.rules.evaluation.Match;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What some cases saw of some rules.
 *
 * @param rules the rules
 * @param cases how many cases there were
 * @param ofRules what was seen of each rule, in their order
 */
public record Coverage(RuleSet rules, int cases, List<RuleCoverage> ofRules) {
    public Coverage {
        ofRules = List.copyOf(ofRules);
    }

    /**
     * Counts.
     *
     * @param rules the rules that made the traces
     * @param traces one for each case, whichever evaluation made them
     */
    public static Coverage of(RuleSet rules, Collection<Trace> traces) {
        return new Coverage(
                rules,
                traces.size(),
                rules.rules().stream().map(rule -> of(rule, traces)).toList());
    }

    private static RuleCoverage of(Rule rule, Collection<Trace> traces) {
        ConditionWalk walk = new ConditionWalk(rule);
        int fired = 0;
        int cases = 0;
        for (Trace trace : traces) {
            walk.add(facts(trace));
            int here = (int) trace.matches().stream()
                    .map(Match::rule)
                    .filter(one -> one.name().equals(rule.name()))
                    .count();
            fired += here;
            cases += here > 0 ? 1 : 0;
        }
        return new RuleCoverage(rule, fired, cases, walk.held() - fired, walk.counted());
    }

    /** All that was given or concluded: what every rule had seen in the end. */
    private static Set<Fact> facts(Trace trace) {
        Set<Fact> all = new LinkedHashSet<>(trace.given());
        all.addAll(trace.concluded());
        return all;
    }

    /** How many rules fired at least once. */
    public int fired() {
        return (int) ofRules.stream().filter(rule -> rule.fired() > 0).count();
    }

    /** How many conditions and constraints there are. */
    public int conditions() {
        return (int) tallies().count();
    }

    /** How many of them were seen both true and false. */
    public int bothWays() {
        return (int) tallies().filter(Tally::bothWays).count();
    }

    /**
     * What no case asked for, in the order of the rules. Of a rule that never fired, what comes after the condition that was never true is
     * not told: it could not be reached.
     */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        ofRules.forEach(rule -> gaps.addAll(Gaps.of(rule)));
        return gaps;
    }

    /** The names of the rules that never fired. */
    public Set<String> silent() {
        Set<String> names = new TreeSet<>();
        ofRules.stream()
                .filter(rule -> rule.fired() == 0)
                .forEach(rule -> names.add(rule.rule().name()));
        return names;
    }

    private Stream<Tally> tallies() {
        return ofRules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .flatMap(condition -> Stream.concat(
                        Stream.of(condition.tally()),
                        condition.constraints().stream().map(ConstraintCoverage::tally)));
    }
}
