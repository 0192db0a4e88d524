package dev.because.symbolic.causal.explanation.sensitivity;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.explanation.Proposition;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.Posteriors;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the posterior of a hypothesis depends on each number of the model (Castillo, Gutiérrez and Hadi, "Sensitivity analysis
 * in discrete Bayesian networks", 1997; Coupé and van der Gaag, "Properties of sensitivity analysis of Bayesian belief
 * networks", 2002): a quotient of two linear functions, whose coefficients are computed exactly.
 *
 * <p>They follow from the joint of the number's variable and its parents, once given the findings and once given the
 * hypothesis as well; all numbers of a family share these two. An observed effect of many independent causes needs two
 * propagations for each degree instead of that joint. Only numbers of the hypothesis, the findings and what is above them can
 * matter, and only those are looked at.
 */
public final class Sensitivity {
    private static final double RESOLUTION = 1e-12;

    /**
     * What one number does.
     *
     * @param number which
     * @param name the same in words
     * @param value of it in the model
     * @param derivative of the hypothesis's posterior by it, at that value
     * @param posterior of the hypothesis for all its values
     */
    public record Influence(
            ModelNumber number, String name, double value, double derivative, LinearQuotient posterior) {}

    /**
     * Where the lead changes.
     *
     * @param at the value of the number nearest to the present one where it does
     * @param leader who leads beyond it
     */
    public record Turn(double at, Proposition leader) {}

    private final BayesianNetwork network;
    private final Inference inference;

    public Sensitivity(BayesianNetwork network, Inference inference) {
        this.network = network;
        this.inference = inference;
    }

    /**
     * What each relevant number does to the hypothesis: the steepest first, of equally steep ones in the order of variables.
     *
     * @return empty if the findings contradict the model
     * @throws dev.because.symbolic.causal.inference.TooLargeException if a family is too large for a joint: one of a table, or
     *     of an unobserved noisy effect with findings below it
     */
    public Optional<List<Influence>> of(Proposition hypothesis, Findings findings) {
        return inference.posteriors(findings).map(posteriors -> {
            Growth evidence = new Growth(network, inference, findings, posteriors);
            Optional<Growth> both = growth(hypothesis, findings, posteriors);
            double now = posteriors.probability(hypothesis.variable(), hypothesis.state());
            List<Influence> influences = new ArrayList<>();
            for (ModelNumber number : relevant(hypothesis, findings)) {
                double value = number.value(network);
                double slope = now * both.map(growth -> growth.with(number)).orElse(0.0);
                double evidenceSlope = evidence.with(number);
                LinearQuotient posterior =
                        new LinearQuotient(slope, now - slope * value, evidenceSlope, 1 - evidenceSlope * value);
                influences.add(
                        new Influence(number, number.inWords(network), value, slope - now * evidenceSlope, posterior));
            }
            influences.sort(
                    Comparator.comparingLong((Influence one) -> -Math.round(Math.abs(one.derivative()) / RESOLUTION)));
            return List.copyOf(influences);
        });
    }

    /**
     * Where, nearest to its present value, a number between 0 and 1 would give another of the hypotheses the lead. It costs a
     * propagation and a joint for each hypothesis, so it is asked for the numbers and hypotheses that matter.
     *
     * @return empty if the same hypothesis leads whatever the number, or the findings contradict the model
     */
    public Optional<Turn> turn(ModelNumber number, List<Proposition> hypotheses, Findings findings) {
        return inference.posteriors(findings).flatMap(posteriors -> {
            double value = number.value(network);
            List<double[]> lines = hypotheses.stream()
                    .map(one -> {
                        double now = posteriors.probability(one.variable(), one.state());
                        double slope = now
                                * growth(one, findings, posteriors)
                                        .map(growth -> growth.with(number))
                                        .orElse(0.0);
                        return new double[] {slope, now};
                    })
                    .toList();
            return turn(value, lines, hypotheses);
        });
    }

    /** Lines are slope and present height; the leader is the highest, of equals the first. */
    private static Optional<Turn> turn(double value, List<double[]> lines, List<Proposition> hypotheses) {
        int leader = 0;
        for (int i = 1; i < lines.size(); i++) {
            leader = lines.get(i)[1] > lines.get(leader)[1] + RESOLUTION ? i : leader;
        }
        Optional<Turn> nearest = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            double closing = lines.get(i)[0] - lines.get(leader)[0];
            double gap = lines.get(leader)[1] - lines.get(i)[1];
            double at = value + gap / closing;
            boolean between = Math.abs(closing) > RESOLUTION && at >= 0 && at <= 1;
            if (between
                    && nearest.filter(turn -> Math.abs(turn.at() - value) <= Math.abs(at - value))
                            .isEmpty()) {
                nearest = Optional.of(new Turn(at, hypotheses.get(i)));
            }
        }
        return nearest;
    }

    private Optional<Growth> growth(Proposition hypothesis, Findings findings, Posteriors posteriors) {
        if (posteriors.probability(hypothesis.variable(), hypothesis.state()) == 0) {
            // A linear function that is 0 at a value inside and never negative is 0 everywhere.
            return Optional.empty();
        }
        Findings both = hypothesis.joined(findings, network);
        return inference.posteriors(both).map(then -> new Growth(network, inference, both, then));
    }

    private List<ModelNumber> relevant(Proposition hypothesis, Findings findings) {
        BitSet above = new BitSet();
        mark(hypothesis.variable(), above);
        findings.all().forEach(finding -> mark(finding.variable(), above));
        return above.stream()
                .boxed()
                .flatMap(variable -> ModelNumber.of(network, variable).stream())
                .toList();
    }

    private void mark(int variable, BitSet above) {
        if (!above.get(variable)) {
            above.set(variable);
            for (int parent : network.parents(variable)) {
                mark(parent, above);
            }
        }
    }
}
