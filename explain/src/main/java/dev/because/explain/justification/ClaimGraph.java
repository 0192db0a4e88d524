package dev.because.explain.justification;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedAcyclicGraph;

/**
 * The claims of an explanation and what rests on what: an edge leads from each premise to what was concluded from it. A
 * graph is made only of an explanation that hangs together, which means that
 *
 * <ul>
 *   <li>every id that is named is that of a claim, and no two claims have the same;
 *   <li>a conclusion has exactly one justification and no certificate, a fact a certificate and no justification;
 *   <li>no claim rests on itself;
 *   <li>the answer is a conclusion, nothing rests on it, and every other conclusion leads to it. A fact need not lead
 *       anywhere: it may be there because a family of facts has to be complete.
 * </ul>
 */
public final class ClaimGraph {
    private final DirectedAcyclicGraph<String, DefaultEdge> graph;

    ClaimGraph(DirectedAcyclicGraph<String, DefaultEdge> graph) {
        this.graph = graph;
    }

    /**
     * The graph of an explanation.
     *
     * @throws IllegalArgumentException if it does not hang together; the message is its first fault
     */
    public static ClaimGraph of(Explanation explanation) {
        Validation validation = new Validation(explanation);
        validation.faults().stream().findFirst().ifPresent(fault -> {
            throw new IllegalArgumentException(fault.toString());
        });
        return new ClaimGraph(validation.graph());
    }

    /** Everything that keeps an explanation from hanging together; empty if it does. */
    public static List<Fault> faults(Explanation explanation) {
        return new Validation(explanation).faults();
    }

    /** The ids of all claims that a claim rests on, directly or through others, in alphabetical order. */
    public Set<String> support(String claim) {
        return new TreeSet<>(graph.getAncestors(claim));
    }

    /** The ids of all claims that would fall with a claim, in alphabetical order. */
    public Set<String> consequences(String claim) {
        return new TreeSet<>(graph.getDescendants(claim));
    }
}
