package dev.because.symbolic.causal;

import dev.because.symbolic.causal.Finding.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known, in the order in which it was told; at most one finding about a variable.
 *
 * @param all the findings
 */
public record Findings(List<Finding> all) {
    public Findings {
        all = List.copyOf(all);
        if (all.stream().map(Finding::variable).distinct().count() != all.size()) {
            throw new IllegalArgumentException("two findings about one variable: " + all);
        }
    }

    public static Findings none() {
        return new Findings(List.of());
    }

    public static Findings of(Finding... findings) {
        return new Findings(List.of(findings));
    }

    /** These and one more, which takes the place of what was known about its variable. */
    public Findings with(Finding finding) {
        List<Finding> more = new ArrayList<>(without(finding.variable()).all);
        more.add(finding);
        return new Findings(more);
    }

    /** These and an observation. */
    public Findings with(int variable, int state) {
        return with(new Observation(variable, state));
    }

    /** All but what is known about that variable. */
    public Findings without(int variable) {
        return new Findings(
                all.stream().filter(finding -> finding.variable() != variable).toList());
    }

    /** The first so many. */
    public Findings first(int count) {
        return new Findings(all.subList(0, count));
    }

    /** What is known about a variable. */
    public Optional<Finding> about(int variable) {
        return all.stream().filter(finding -> finding.variable() == variable).findFirst();
    }

    public int size() {
        return all.size();
    }
}
