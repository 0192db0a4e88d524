package dev.because.symbolic.causal.explanation;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which variables a diagnosis asks about when nobody says otherwise: the roots of the model from which arrows lead to a
 * finding, and which were not observed themselves. A soft finding about a root leaves it open, so it is asked about; with no
 * findings at all every root is. Where every root above the findings was observed, the variables that come right after them
 * take their place: those unobserved ones above the findings whose parents were all observed.
 */
public final class Causes {
    private Causes() {}

    /** The indices of those variables, ascending; none if nothing above the findings is open. */
    public static List<Integer> of(BayesianNetwork network, Findings findings) {
        BitSet observed = observed(findings);
        BitSet above = ancestors(
                network, findings.all().stream().mapToInt(Finding::variable).toArray());
        IntPredicate open = variable -> !observed.get(variable) && (findings.size() == 0 || above.get(variable));
        List<Integer> roots = IntStream.range(0, network.size())
                .filter(open)
                .filter(variable -> network.parents(variable).length == 0)
                .boxed()
                .toList();
        if (!roots.isEmpty()) {
            return roots;
        }
        return IntStream.range(0, network.size())
                .filter(open)
                .filter(variable -> network.children(variable).length > 0)
                .filter(variable -> IntStream.of(network.parents(variable)).allMatch(observed::get))
                .boxed()
                .toList();
    }

    /** The variables that were observed, in contrast to those about which only something soft is known. */
    static BitSet observed(Findings findings) {
        BitSet observed = new BitSet();
        findings.all().stream()
                .filter(Observation.class::isInstance)
                .forEach(finding -> observed.set(finding.variable()));
        return observed;
    }

    /** Those variables and all from which arrows lead to them. */
    static BitSet ancestors(BayesianNetwork network, int... variables) {
        BitSet found = new BitSet();
        Deque<Integer> waiting =
                new ArrayDeque<>(IntStream.of(variables).boxed().toList());
        while (!waiting.isEmpty()) {
            int variable = waiting.pop();
            if (!found.get(variable)) {
                found.set(variable);
                IntStream.of(network.parents(variable)).forEach(waiting::push);
            }
        }
        return found;
    }
}
