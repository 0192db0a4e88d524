package dev.because.symbolic.causal.explanation;

import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.Inference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much each finding weighs for a hypothesis (Good, "Weight of evidence: a brief survey", 1985): ten times the decimal
 * logarithm of how much it multiplies the odds, in decibels, given the findings before it. The weights of all findings add
 * up to the change of the odds by all of them, in whatever order; the single weights depend on it.
 *
 * <p>A finding that makes the hypothesis certain weighs infinitely much for it, one that makes it impossible infinitely much
 * against it, and what comes after either weighs 0.
 */
public final class WeightOfEvidence {
    /**
     * One finding in its place.
     *
     * @param before the hypothesis's probability given the findings before this one
     * @param after the same with this one
     * @param decibels its weight, never NaN; infinite where the hypothesis becomes certain or impossible
     */
    public record Weight(Finding finding, double before, double after, double decibels) {}

    private final Inference inference;

    public WeightOfEvidence(Inference inference) {
        this.inference = inference;
    }

    /**
     * The weights in the order in which the findings were told.
     *
     * @return empty if the findings contradict the model
     */
    public Optional<List<Weight>> given(Proposition hypothesis, Findings findings) {
        return weights(findings, known -> chance(hypothesis, known));
    }

    /**
     * The weights in the best order for telling: always that finding next, of those left, which then weighs most for the
     * hypothesis; of equally heavy ones the one that was told first. It is greedy: it shows at each place the strongest
     * thing that is left to say, and promises nothing about all places together.
     *
     * @return empty if the findings contradict the model
     */
    public Optional<List<Weight>> best(Proposition hypothesis, Findings findings) {
        Optional<Chance> before = chance(hypothesis, Findings.none());
        if (before.isEmpty() || chance(hypothesis, findings).isEmpty()) {
            return Optional.empty();
        }
        List<Finding> left = new ArrayList<>(findings.all());
        List<Weight> weights = new ArrayList<>();
        Findings known = Findings.none();
        Chance now = before.get();
        while (!left.isEmpty()) {
            Optional<Weight> heaviest = Optional.empty();
            Chance then = now;
            for (Finding finding : left) {
                // The findings are possible together, so any of them are.
                Chance after = chance(hypothesis, known.with(finding)).orElseThrow();
                Weight weight = weight(finding, now, after);
                if (heaviest.isEmpty() || heavier(weight, heaviest.get())) {
                    heaviest = Optional.of(weight);
                    then = after;
                }
            }
            Weight next = heaviest.orElseThrow();
            weights.add(next);
            left.remove(next.finding());
            known = known.with(next.finding());
            now = then;
        }
        return Optional.of(List.copyOf(weights));
    }

    /**
     * How much each finding, in the order told, weighs for one hypothesis against another: ten times the decimal logarithm of
     * how much it multiplies the ratio of their probabilities. {@code before} and {@code after} are the hypothesis's share of
     * the two probabilities, so that one half means that they are equal; where both are 0, no ratio is left and the weight is
     * 0.
     *
     * @return empty if the findings contradict the model
     */
    public Optional<List<Weight>> contrast(Proposition hypothesis, Proposition rival, Findings findings) {
        return weights(findings, known -> chance(hypothesis, known)
                .flatMap(one -> chance(rival, known).map(other -> new Chance(one.probability(), other.probability()))));
    }

    private interface Belief {
        Optional<Chance> given(Findings known);
    }

    private static Optional<List<Weight>> weights(Findings findings, Belief belief) {
        List<Weight> weights = new ArrayList<>();
        Optional<Chance> before = belief.given(Findings.none());
        for (int i = 0; i < findings.size(); i++) {
            Optional<Chance> after = belief.given(findings.first(i + 1));
            if (before.isEmpty() || after.isEmpty()) {
                return Optional.empty();
            }
            weights.add(weight(findings.all().get(i), before.get(), after.get()));
            before = after;
        }
        return Optional.of(List.copyOf(weights));
    }

    private static Weight weight(Finding finding, Chance before, Chance after) {
        return new Weight(finding, share(before), share(after), Chance.decibels(after.growthSince(before)));
    }

    /** The probability itself where the two are opposites. */
    private static double share(Chance chance) {
        double both = chance.probability() + chance.opposite();
        return both == 0 ? 0 : chance.probability() / both;
    }

    /** By more than what rounding makes of equal weights. */
    private static boolean heavier(Weight one, Weight other) {
        return one.decibels() > other.decibels() + 1e-9;
    }

    private Optional<Chance> chance(Proposition hypothesis, Findings findings) {
        return inference
                .joint(new int[] {hypothesis.variable()}, findings)
                .map(Factor::values)
                .map(marginal -> Chance.of(marginal, hypothesis.state()));
    }
}
