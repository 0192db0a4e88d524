package dev.because.symbolic.causal.explanation;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.TooLargeException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which causes explain the findings best (Yuan, Lim and Lu, "Most relevant explanation in Bayesian networks", 2011): those
 * whose odds the findings raise most. The generalised Bayes factor of propositions x is P(x | e) (1 − P(x)) divided by P(x)
 * (1 − P(x | e)). Unlike the most probable explanation it leaves out what the findings say nothing about, so that the answer
 * is short.
 *
 * <p>It returns the best <em>minimal</em> explanations: none of them has a part that explains at least as well, or is part of
 * one that explains better. Only factors above 1 count: others the findings speak against. A factor is infinite where the
 * findings make certain what was not certain before.
 */
public final class MostRelevantExplanation {
    /** Twelve variables with two states that may each be named or left out. */
    private static final double MOST_SETS = 531_441;

    /**
     * One explanation.
     *
     * @param propositions by variable
     * @param prior their probability together before the findings
     * @param posterior the same given the findings
     * @param factor the generalised Bayes factor, above 1 and possibly infinite
     */
    public record Explanation(List<Proposition> propositions, double prior, double posterior, double factor) {
        public Explanation {
            propositions = List.copyOf(propositions);
        }
    }

    /**
     * The answer.
     *
     * @param best the best explanation first; of equally good ones the shortest, then in the order of the propositions
     * @param guarantee {@link Guarantee#EXACT} if every set of the candidates was compared
     */
    public record Explanations(List<Explanation> best, Guarantee guarantee) {
        public Explanations {
            best = List.copyOf(best);
        }
    }

    private final BayesianNetwork network;
    private final Inference inference;

    public MostRelevantExplanation(BayesianNetwork network, Inference inference) {
        this.network = network;
        this.inference = inference;
    }

    /**
     * Looks for the best minimal explanations. It is exact up to about twelve variables of two states that have a bearing on
     * the findings, as far as the inference can give their joint; beyond that it searches forward, up to
     * three propositions.
     *
     * @param candidates what an explanation may consist of, see {@link Proposition#all}; those about observed variables, and
     *     about roots from which no arrows lead to a finding, are passed over
     * @param count how many at most
     * @return empty if the findings contradict the model
     */
    public Optional<Explanations> find(Findings findings, Collection<Proposition> candidates, int count) {
        List<Proposition> relevant = relevant(findings, candidates);
        int[] targets =
                relevant.stream().mapToInt(Proposition::variable).distinct().toArray();
        if (targets.length == 0) {
            return possible(findings) ? Optional.of(new Explanations(List.of(), Guarantee.EXACT)) : Optional.empty();
        }
        if (sets(relevant) <= MOST_SETS) {
            try {
                return exact(findings, relevant, targets, count);
            } catch (TooLargeException e) {
                // No joint of the targets: the search needs none.
                return searched(findings, relevant, count);
            }
        }
        return searched(findings, relevant, count);
    }

    private Optional<Explanations> exact(Findings findings, List<Proposition> relevant, int[] targets, int count) {
        Map<Proposition, Integer> numbers = new HashMap<>();
        relevant.forEach(one -> numbers.put(one, numbers.size()));
        Factor prior = inference.joint(targets, Findings.none()).orElseThrow();
        return inference
                .joint(targets, findings)
                .map(posterior -> EveryExplanation.of(numbers, prior, posterior))
                .map(all -> explanations(MinimalExplanations.of(all, count), relevant, Guarantee.EXACT));
    }

    private Optional<Explanations> searched(Findings findings, List<Proposition> relevant, int count) {
        if (!possible(findings)) {
            return Optional.empty();
        }
        Collection<Scored> all = ForwardSearch.of(network, inference, relevant, findings);
        return Optional.of(explanations(MinimalExplanations.of(all, count), relevant, Guarantee.LOCAL_SEARCH));
    }

    private boolean possible(Findings findings) {
        return findings.size() == 0
                || inference
                        .joint(new int[] {findings.all().get(0).variable()}, findings)
                        .isPresent();
    }

    private static Explanations explanations(List<Scored> minimal, List<Proposition> candidates, Guarantee guarantee) {
        List<Explanation> best = minimal.stream()
                .map(scored -> new Explanation(
                        IntStream.of(scored.members()).mapToObj(candidates::get).toList(),
                        scored.prior().probability(),
                        scored.posterior().probability(),
                        scored.factor()))
                .toList();
        return new Explanations(best, guarantee);
    }

    private static double sets(List<Proposition> candidates) {
        Map<Integer, Integer> states = new HashMap<>();
        candidates.forEach(one -> states.merge(one.variable(), 1, Integer::sum));
        return states.values().stream().mapToDouble(count -> count + 1).reduce(1, (a, b) -> a * b);
    }

    /**
     * A root from which no arrows lead to a finding or to a target with parents is independent of all of them, and an
     * explanation gets worse by what is independent of it and of the findings (theorem 5 of the paper).
     */
    private List<Proposition> relevant(Findings findings, Collection<Proposition> candidates) {
        BitSet observed = Causes.observed(findings);
        IntStream found = findings.all().stream().mapToInt(Finding::variable);
        IntStream inner = candidates.stream().mapToInt(Proposition::variable).filter(this::hasParents);
        BitSet above = Causes.ancestors(network, IntStream.concat(found, inner).toArray());
        return new TreeSet<>(candidates)
                .stream()
                        .filter(one -> !observed.get(one.variable()))
                        .filter(one -> above.get(one.variable()))
                        .toList();
    }

    private boolean hasParents(int variable) {
        return network.parents(variable).length > 0;
    }
}
