package dev.because.explain.justification;

import dev.because.explain.facts.Derived;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedAcyclicGraph;

/** Builds the graph of an explanation as far as it can be built, and notes every fault on the way. */
final class Validation {
    private final Explanation explanation;
    private final Map<String, Claim> claims = new HashMap<>();
    private final Set<String> justified = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private final DirectedAcyclicGraph<String, DefaultEdge> graph = new DirectedAcyclicGraph<>(DefaultEdge.class);

    Validation(Explanation explanation) {
        this.explanation = explanation;
        explanation.claims().forEach(this::add);
        for (int i = 0; i < explanation.justifications().size(); i++) {
            connect("justifications[" + i + "]", explanation.justifications().get(i));
        }
        explanation.claims().forEach(this::ground);
        root();
    }

    DirectedAcyclicGraph<String, DefaultEdge> graph() {
        return graph;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    private void add(Claim claim) {
        if (claims.putIfAbsent(claim.id(), claim) != null) {
            fault(claim.id(), "two claims have this id");
        }
        graph.addVertex(claim.id());
    }

    private void connect(String where, Justification justification) {
        String conclusion = justification.conclusion();
        Claim claim = claims.get(conclusion);
        if (claim == null) {
            fault(where + ".conclusion", "there is no claim " + conclusion);
            return;
        }
        if (!(claim.statement() instanceof Derived)) {
            fault(where + ".conclusion", conclusion + " is a fact, which no rule can conclude");
        }
        if (!justified.add(conclusion)) {
            fault(where + ".conclusion", conclusion + " has two justifications");
        }
        for (int i = 0; i < justification.premises().size(); i++) {
            edge(where + ".premises[" + i + "]", justification.premises().get(i), conclusion);
        }
    }

    private void edge(String where, String premise, String conclusion) {
        if (!claims.containsKey(premise)) {
            fault(where, "there is no claim " + premise);
            return;
        }
        try {
            graph.addEdge(premise, conclusion);
        } catch (IllegalArgumentException e) { // the only other reason, an unknown vertex, was ruled out
            fault(where, conclusion + " would rest on itself through " + premise);
        }
    }

    private void ground(Claim claim) {
        boolean conclusion = claim.statement() instanceof Derived;
        if (conclusion && !justified.contains(claim.id())) {
            fault(claim.id(), "a conclusion without a justification");
        }
        if (conclusion == claim.certificate().isPresent()) {
            fault(claim.id(), conclusion ? "a conclusion with a certificate" : "a fact without a certificate");
        }
    }

    private void root() {
        String answer = explanation.answer();
        Claim root = claims.get(answer);
        if (root == null || !(root.statement() instanceof Derived)) {
            fault("answer", root == null ? "there is no claim " + answer : answer + " is not a conclusion");
            return;
        }
        if (graph.outDegreeOf(answer) > 0) {
            fault("answer", "other claims rest on " + answer + ", so it is not the root");
        }
        Set<String> support = graph.getAncestors(answer);
        for (Claim claim : explanation.claims()) {
            String id = claim.id();
            if (claim.statement() instanceof Derived && !id.equals(answer) && !support.contains(id)) {
                fault(id, "a conclusion that does not lead to the answer " + answer);
            }
        }
    }

    private void fault(String where, String what) {
        faults.add(new Fault(where, what));
    }
}
