package dev.because.explain.check.causal;

import dev.because.explain.check.causal.inference.Odds;
import dev.because.explain.check.causal.inference.Relevant;
import dev.because.explain.check.causal.inference.SecondInference;
import dev.because.explain.facts.BeliefFact.Sensitive;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.explanation.sensitivity.ModelNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much a hypothesis depends on the numbers of the model: each is changed up and down, and the probabilities are computed
 * again in the model that is changed. As those of the findings, with the hypothesis and without, are linear in each number, the
 * changes may be large, and their differences are exact but for rounding.
 */
final class SecondSensitivity {
    private static final double ROUNDING = 1e-11;
    private static final double END = 1e-9;

    /** One number: how steeply the hypothesis's posterior rises with it. */
    record Slope(ModelNumber number, String name, double value, double slope) {}

    private final SecondReading reading;
    private final SecondInference inference;
    private final Findings findings;
    private final Map<Observation, List<Slope>> ranked = new HashMap<>();

    SecondSensitivity(SecondReading reading, SecondInference inference) {
        this.reading = reading;
        this.inference = inference;
        this.findings = reading.opened().findings();
    }

    /** The number in the claimed place, and where it would give another hypothesis the lead. */
    Sensitive sensitive(Sensitive claimed) {
        Observation hypothesis = reading.hypothesis(claimed.hypothesis());
        if (claimed.rank() < 1) {
            throw new IllegalArgumentException("there is no place " + claimed.rank());
        }
        Slope slope = slope(hypothesis, claimed.rank());
        return new Sensitive(
                claimed.rank(),
                slope.name(),
                claimed.hypothesis(),
                slope.value(),
                slope.slope(),
                turns(slope, claimed.turns()));
    }

    /**
     * The value nearest to the present one from which on another hypothesis is more probable; -1 if there is none. Whether the
     * lead turns at the very end, at 0 or 1, is a matter of rounding, and is taken from the claim.
     */
    private double turns(Slope slope, double claimed) {
        double step = Math.min(slope.value(), 1 - slope.value()) / 2;
        List<Observation> hypotheses = reading.opened().hypotheses();
        List<double[]> lines = new ArrayList<>();
        for (Observation hypothesis : hypotheses) {
            double up = odds(slope.number().with(inference.network(), slope.value() + step), hypothesis)
                    .pro();
            double down = odds(slope.number().with(inference.network(), slope.value() - step), hypothesis)
                    .pro();
            lines.add(new double[] {
                (up - down) / (2 * step), odds(inference.network(), hypothesis).pro()
            });
        }
        double total = inference.mass(findings);
        double[] leader = Ranking.of(lines, line -> line[1] / total, ROUNDING).get(0);
        double nearest = -1;
        for (double[] line : lines) {
            double closing = (line[0] - leader[0]) / total;
            double at = slope.value() + (leader[1] - line[1]) / total / closing;
            boolean nearer = nearest < 0 || Math.abs(at - slope.value()) < Math.abs(nearest - slope.value());
            if (Math.abs(closing) > ROUNDING && at >= -END && at <= 1 + END && nearer) {
                nearest = Math.max(0, Math.min(1, at));
            }
        }
        boolean atTheEnd = nearest <= END || nearest >= 1 - END;
        return atTheEnd && claimed == -1 ? claimed : nearest;
    }

    /** The number in a place, the steepest first. */
    Slope slope(Observation hypothesis, int rank) {
        List<Slope> all = ranked.computeIfAbsent(hypothesis, this::ranked);
        return all.get(rank - 1);
    }

    private List<Slope> ranked(Observation hypothesis) {
        Relevant part = Relevant.of(inference.network(), new int[] {hypothesis.variable()}, findings);
        List<Slope> slopes = new ArrayList<>();
        part.variables().stream()
                .boxed()
                .flatMap(variable -> ModelNumber.of(inference.network(), variable).stream())
                .map(number -> slope(hypothesis, number))
                .forEach(slopes::add);
        return Ranking.of(slopes, slope -> Math.abs(slope.slope()), ROUNDING);
    }

    private Slope slope(Observation hypothesis, ModelNumber number) {
        BayesianNetwork network = inference.network();
        double value = number.value(network);
        double step = Math.min(value, 1 - value) / 2;
        Odds up = odds(number.with(network, value + step), hypothesis);
        Odds down = odds(number.with(network, value - step), hypothesis);
        Odds now = odds(network, hypothesis);
        double pro = (up.pro() - down.pro()) / (2 * step);
        double contra = (up.contra() - down.contra()) / (2 * step);
        double all = now.pro() + now.contra();
        return new Slope(
                number, number.inWords(network), value, (pro * now.contra() - contra * now.pro()) / (all * all));
    }

    private Odds odds(BayesianNetwork network, Observation hypothesis) {
        int[] variable = {hypothesis.variable()};
        SecondInference changed = network == inference.network() ? inference : new SecondInference(network);
        return Odds.of(changed.masses(variable, findings).values(), hypothesis.state());
    }
}
