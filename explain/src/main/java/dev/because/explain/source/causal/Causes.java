package dev.because.explain.source.causal;

import dev.because.explain.facts.Proposition;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Among which variables the answer is sought, where the question does not say. These are the roots from which arrows lead to a
 * finding and that are not observed; where there are none, or something else is asked about that lies on the way, all variables
 * from which arrows lead to a finding. Soft findings leave their variable among them.
 */
final class Causes {
    private Causes() {}

    static List<Integer> of(
            CausalOptions options,
            NamedNetwork model,
            Findings findings,
            Optional<Observation> asked,
            Optional<Observation> against) {
        List<Observation> named =
                Stream.of(asked, against).flatMap(Optional::stream).toList();
        TreeSet<Integer> causes =
                options.causes().isEmpty() ? found(model.network(), findings, named) : told(options, model, findings);
        named.forEach(hypothesis -> causes.add(hypothesis.variable()));
        if (causes.isEmpty()) {
            throw new BadInputException(
                    "option --given",
                    "every cause of the findings among them",
                    "a cause that is not known, or --ask for something else");
        }
        return List.copyOf(causes);
    }

    private static TreeSet<Integer> told(CausalOptions options, NamedNetwork model, Findings findings) {
        TreeSet<Integer> causes = new TreeSet<>();
        for (String name : options.causes()) {
            int variable = model.variable("option --causes", name);
            if (findings.about(variable).filter(Observation.class::isInstance).isPresent()) {
                throw new BadInputException(
                        "option --causes", name + ", which is among the findings", "variables that are not known yet");
            }
            causes.add(variable);
        }
        return causes;
    }

    private static TreeSet<Integer> found(BayesianNetwork network, Findings findings, List<Observation> named) {
        TreeSet<Integer> above = above(network, findings);
        TreeSet<Integer> roots = new TreeSet<>(above);
        roots.removeIf(variable -> network.parents(variable).length > 0);
        boolean onTheWay = named.stream()
                .anyMatch(
                        hypothesis -> above.contains(hypothesis.variable()) && !roots.contains(hypothesis.variable()));
        return roots.isEmpty() || onTheWay ? above : roots;
    }

    /** The variables that are not observed and from which arrows lead to a finding; a soft finding's own, too. */
    private static TreeSet<Integer> above(BayesianNetwork network, Findings findings) {
        TreeSet<Integer> above = new TreeSet<>();
        Deque<Integer> waiting = new ArrayDeque<>();
        findings.all().forEach(finding -> waiting.add(finding.variable()));
        while (!waiting.isEmpty()) {
            int variable = waiting.remove();
            if (above.add(variable)) {
                Arrays.stream(network.parents(variable)).forEach(waiting::add);
            }
        }
        findings.all().stream()
                .filter(Observation.class::isInstance)
                .forEach(finding -> above.remove(finding.variable()));
        return above;
    }

    /**
     * The propositions that are compared: of each cause all states but the one that says that it is not there; of a root without
     * such a state, all but the one that is most probable before anything is known. Of a variable with two states that is asked
     * about, the state that is asked about.
     */
    static List<Observation> hypotheses(
            BayesianNetwork network, List<Integer> causes, Optional<Observation> asked, Optional<Observation> against) {
        List<Observation> named =
                Stream.of(asked, against).flatMap(Optional::stream).toList();
        List<Observation> hypotheses = new ArrayList<>();
        for (int cause : causes) {
            List<Observation> told = named.stream()
                    .filter(hypothesis -> hypothesis.variable() == cause)
                    .toList();
            boolean settled = network.variable(cause).size() == 2 && !told.isEmpty();
            int usual = usual(network, cause);
            IntStream.range(0, network.variable(cause).size())
                    .mapToObj(state -> new Observation(cause, state))
                    .filter(one -> told.contains(one) || !settled && one.state() != usual)
                    .forEach(hypotheses::add);
        }
        return hypotheses;
    }

    /** The state that says that a cause is not there, or a root's most probable one; -1 if there is none. */
    private static int usual(BayesianNetwork network, int cause) {
        List<String> states = network.variable(cause).states();
        for (int state = 0; state < states.size(); state++) {
            if (Proposition.isAbsence(states.get(state))) {
                return state;
            }
        }
        if (network.parents(cause).length > 0) {
            return -1;
        }
        int usual = 0;
        for (int state = 1; state < states.size(); state++) {
            if (network.mechanism(cause).probability(state)
                    > network.mechanism(cause).probability(usual)) {
                usual = state;
            }
        }
        return usual;
    }
}
