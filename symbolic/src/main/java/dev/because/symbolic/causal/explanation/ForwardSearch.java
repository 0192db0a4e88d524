package dev.because.symbolic.causal.explanation;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.Posteriors;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Grows explanations one proposition at a time (the forward search of Yuan, Lim and Lu 2011), not only the best one but
 * several side by side: all single propositions, then all that the best of these can be extended to, up to three propositions.
 * Among very many weak causes each one more would raise the factor a little, and nobody calls that an explanation.
 */
final class ForwardSearch {
    private static final int SIDE_BY_SIDE = 16;
    private static final int MOST_PROPOSITIONS = 3;

    private final BayesianNetwork network;
    private final Inference inference;
    private final List<Proposition> candidates;
    private final Findings findings;
    private final boolean independent;
    private final Posteriors priors;
    /** By members: the same set is reached in several orders. */
    private final Map<List<Integer>, Scored> scored = new HashMap<>();

    private ForwardSearch(
            BayesianNetwork network, Inference inference, List<Proposition> candidates, Findings findings) {
        this.network = network;
        this.inference = inference;
        this.candidates = candidates;
        this.findings = findings;
        this.independent = candidates.stream().allMatch(one -> network.parents(one.variable()).length == 0);
        this.priors = inference.posteriors(Findings.none()).orElseThrow();
    }

    /** All that it came by; the findings must be possible. */
    static Collection<Scored> of(
            BayesianNetwork network, Inference inference, List<Proposition> candidates, Findings findings) {
        ForwardSearch search = new ForwardSearch(network, inference, candidates, findings);
        search.run();
        return search.scored.values();
    }

    private void run() {
        List<Scored> grown = best(extensions(Scored.of(new int[0], new Chance(1, 0), new Chance(1, 0))));
        for (int size = 1; !grown.isEmpty() && size < MOST_PROPOSITIONS; size++) {
            grown = best(
                    grown.stream().map(this::extensions).flatMap(List::stream).toList());
        }
    }

    private static List<Scored> best(List<Scored> all) {
        return all.stream().sorted(Scored.BEST_FIRST).limit(SIDE_BY_SIDE).toList();
    }

    /** The explanation with each candidate more that is about another variable, as far as these are new. */
    private List<Scored> extensions(Scored explanation) {
        Findings assumed = Findings.none();
        Findings known = findings;
        for (int member : explanation.members()) {
            assumed = candidates.get(member).joined(assumed, network);
            known = candidates.get(member).joined(known, network);
        }
        Findings all = known;
        Posteriors before = independent ? priors : inference.posteriors(assumed).orElseThrow();
        Posteriors after = inference.posteriors(known).orElseThrow();
        return IntStream.range(0, candidates.size())
                .filter(number -> IntStream.of(explanation.members())
                        .noneMatch(member -> candidates.get(member).variable()
                                == candidates.get(number).variable()))
                .mapToObj(number -> extended(explanation, number, before, after))
                .filter(more -> more.posterior().probability() > 0)
                .filter(more -> scored.put(key(more), more) == null)
                .toList();
    }

    private Scored extended(Scored explanation, int number, Posteriors before, Posteriors after) {
        Proposition more = candidates.get(number);
        int[] members = IntStream.concat(IntStream.of(explanation.members()), IntStream.of(number))
                .sorted()
                .toArray();
        return Scored.of(
                members,
                explanation.prior().and(Chance.of(before.marginals().get(more.variable()), more.state())),
                explanation.posterior().and(Chance.of(after.marginals().get(more.variable()), more.state())));
    }

    private static List<Integer> key(Scored explanation) {
        return IntStream.of(explanation.members()).boxed().toList();
    }
}
