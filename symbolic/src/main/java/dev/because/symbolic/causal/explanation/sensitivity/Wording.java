package dev.because.symbolic.causal.explanation.sensitivity;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.explanation.Proposition;
import dev.because.symbolic.causal.explanation.sensitivity.ModelNumber.Leak;
import dev.because.symbolic.causal.explanation.sensitivity.ModelNumber.Strength;
import dev.because.symbolic.causal.explanation.sensitivity.ModelNumber.TableEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What people call a number; states are named where a variable has more than two. */
final class Wording {
    private Wording() {}

    static String tableEntry(BayesianNetwork network, TableEntry entry) {
        Proposition proposition = new Proposition(entry.variable(), entry.state());
        int[] parents = network.parents(entry.variable());
        if (parents.length == 0) {
            return "prior of " + brief(network, proposition);
        }
        int[] sizes = ((ProbabilityTable) network.mechanism(entry.variable())).parentStates();
        List<String> conditions = new ArrayList<>();
        for (int i = parents.length - 1, rest = entry.row(); i >= 0; i--) {
            conditions.add(new Proposition(parents[i], rest % sizes[i]).inWords(network));
            rest /= sizes[i];
        }
        Collections.reverse(conditions);
        return "P(" + proposition.inWords(network) + " | " + String.join(", ", conditions) + ")";
    }

    static String strength(BayesianNetwork network, Strength strength) {
        Proposition cause =
                new Proposition(network.parents(strength.variable())[strength.parent()], strength.parentState());
        // A first state may act as well; then both have to be named.
        String from = strength.parentState() == 0 ? cause.inWords(network) : brief(network, cause);
        return from + " → " + brief(network, new Proposition(strength.variable(), strength.state()));
    }

    static String leak(BayesianNetwork network, Leak leak) {
        return "leak of " + brief(network, new Proposition(leak.variable(), leak.state()));
    }

    private static String brief(BayesianNetwork network, Proposition proposition) {
        return network.variable(proposition.variable()).size() == 2
                ? network.variable(proposition.variable()).name()
                : proposition.inWords(network);
    }
}
