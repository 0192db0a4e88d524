package dev.because.explain.render.causal;

import dev.because.explain.facts.Proposition;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Posteriors;
import java.util.List;
import java.util.Optional;

/**
 * What a causal diagram shows.
 *
 * @param network all variables and arrows, also those that an intervention cuts
 * @param before what is believed of each variable before the findings
 * @param after the same with them, and with the interventions
 * @param findings what is known
 * @param hypotheses the cause that is asked about, then its rivals
 * @param paths from findings to hypotheses along which they tell something, each as the variables that it passes
 * @param done what is not seen but made so
 */
public record CausalCase(
        BayesianNetwork network,
        Posteriors before,
        Posteriors after,
        Findings findings,
        List<Observation> hypotheses,
        List<List<Integer>> paths,
        List<Observation> done) {
    public CausalCase {
        hypotheses = List.copyOf(hypotheses);
        paths = paths.stream().map(List::copyOf).toList();
        done = List.copyOf(done);
    }

    /** A case in which nothing is asked or done. */
    public static CausalCase of(BayesianNetwork network, Posteriors before, Posteriors after, Findings findings) {
        return new CausalCase(network, before, after, findings, List.of(), List.of(), List.of());
    }

    /** The same case, asking about causes: the first is the one that matters, the others are its rivals. */
    public CausalCase asking(Observation... causes) {
        return new CausalCase(network, before, after, findings, List.of(causes), paths, done);
    }

    /** The same case with those active paths. */
    public CausalCase along(List<List<Integer>> active) {
        return new CausalCase(network, before, after, findings, hypotheses, active, done);
    }

    /** The same case with those interventions. */
    public CausalCase doing(Observation... interventions) {
        return new CausalCase(network, before, after, findings, hypotheses, paths, List.of(interventions));
    }

    String name(int variable) {
        return network.variable(variable).name();
    }

    /** {@code flu=yes}. */
    String text(Observation proposition) {
        return Proposition.of(
                name(proposition.variable()),
                network.variable(proposition.variable()).states().get(proposition.state()));
    }

    Role role(int variable) {
        if (done.stream().anyMatch(made -> made.variable() == variable)) {
            return Role.DONE;
        }
        Optional<Finding> finding = findings.about(variable);
        if (finding.isPresent()) {
            return finding.get() instanceof Observation ? Role.GIVEN : Role.SOFT;
        }
        for (int i = 0; i < hypotheses.size(); i++) {
            if (hypotheses.get(i).variable() == variable) {
                return i == 0 ? Role.ASKED : Role.RIVAL;
            }
        }
        return Role.OTHER;
    }
}
