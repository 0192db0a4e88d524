package dev.because.explain.check.causal;

import dev.because.explain.check.causal.inference.SecondInference;
import dev.because.explain.facts.BeliefFact.IfFound;
import dev.because.explain.facts.BeliefFact.NextFinding;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one has to expect to learn about a hypothesis from each variable: its entropy as it is, less its mean entropy when the
 * variable is known, which is the definition.
 */
final class SecondQuestions {
    private static final double ROUNDING = 1e-11;

    /** A variable and how many bits it tells. */
    record Gain(int variable, double bits) {}

    private final SecondReading reading;
    private final SecondInference inference;
    private final Findings findings;
    private final Map<Observation, List<Gain>> ranked = new HashMap<>();

    SecondQuestions(SecondReading reading, SecondInference inference) {
        this.reading = reading;
        this.inference = inference;
        this.findings = reading.opened().findings();
    }

    NextFinding next(NextFinding claimed) {
        List<Gain> gains = ranked.computeIfAbsent(reading.hypothesis(claimed.hypothesis()), this::ranked);
        int variable = reading.variable(claimed.variable());
        if (claimed.rank() < 1 || claimed.rank() > gains.size()) {
            throw new IllegalArgumentException("there are " + gains.size() + " open questions");
        }
        Gain inPlace = gains.get(claimed.rank() - 1);
        Gain spoken = gains.stream()
                .filter(gain -> gain.variable() == variable)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(claimed.variable() + " is not an open question"));
        return new NextFinding(
                claimed.rank(), reading.opened().model().name(inPlace.variable()), claimed.hypothesis(), spoken.bits());
    }

    IfFound found(IfFound claimed) {
        Observation finding = reading.proposition(claimed.finding());
        Observation hypothesis = reading.hypothesis(claimed.hypothesis());
        Factor joint = joint(hypothesis.variable(), finding.variable());
        double[] odds = folded(joint, hypothesis, finding.variable())[finding.state()];
        double chance = odds[0] + odds[1];
        return new IfFound(claimed.finding(), claimed.hypothesis(), chance, chance == 0 ? 0 : odds[0] / chance);
    }

    /** All variables of which nothing is known, the one that tells most first. */
    private List<Gain> ranked(Observation hypothesis) {
        BayesianNetwork network = inference.network();
        List<Gain> gains = new ArrayList<>();
        for (int variable = 0; variable < network.size(); variable++) {
            if (variable != hypothesis.variable() && findings.about(variable).isEmpty()) {
                gains.add(new Gain(variable, gain(hypothesis, variable)));
            }
        }
        return Ranking.of(gains, Gain::bits, ROUNDING);
    }

    private double gain(Observation hypothesis, int variable) {
        double[][] cases = folded(joint(hypothesis.variable(), variable), hypothesis, variable);
        double pro = 0;
        double mean = 0;
        for (double[] odds : cases) {
            double chance = odds[0] + odds[1];
            pro += odds[0];
            mean += chance == 0 ? 0 : chance * entropy(odds[0] / chance);
        }
        return Math.max(0, entropy(pro) - mean);
    }

    private Factor joint(int hypothesis, int variable) {
        return inference.conditional(new int[] {hypothesis, variable}, findings);
    }

    /** For each state of the variable how probable it is together with the hypothesis, and with its opposite. */
    private static double[][] folded(Factor joint, Observation hypothesis, int variable) {
        boolean first = hypothesis.variable() < variable;
        int states = joint.sizes()[first ? 1 : 0];
        int hypotheses = joint.sizes()[first ? 0 : 1];
        double[][] cases = new double[states][2];
        for (int state = 0; state < states; state++) {
            for (int h = 0; h < hypotheses; h++) {
                double value = first ? joint.value(h, state) : joint.value(state, h);
                cases[state][h == hypothesis.state() ? 0 : 1] += value;
            }
        }
        return cases;
    }

    private static double entropy(double probability) {
        return bits(probability) + bits(1 - probability);
    }

    private static double bits(double probability) {
        return probability <= 0 ? 0 : -probability * Math.log(probability) / Math.log(2);
    }
}
