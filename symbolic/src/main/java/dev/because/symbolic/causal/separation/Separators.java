package dev.because.symbolic.causal.separation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.DinicMFImpl;
import org.jgrapht.alg.interfaces.MaximumFlowAlgorithm.MaximumFlow;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * The fewest variables that separate two others when they are observed (van der Zander, Liśkiewicz and Textor 2014; Acid and
 * de Campos 1996): the least set of vertices that cuts one from the other in the moral graph of their ancestors, found as a
 * maximum flow (Menger 1927).
 */
public final class Separators {
    private final CausalGraph graph;

    public Separators(CausalGraph graph) {
        this.graph = graph;
    }

    /**
     * A smallest separating set; of those, the one whose indices come first.
     *
     * @param allowed the variables of which it may be made
     * @return empty if no set of those separates the two
     */
    public Optional<BitSet> smallest(int one, int other, BitSet allowed) {
        BitSet candidates = (BitSet) allowed.clone();
        candidates.clear(one);
        candidates.clear(other);
        BitSet left = graph.ancestors(CausalGraph.set(one, other));
        candidates.and(left);
        boolean[][] moral = moral(left);
        MaximumFlow<DefaultWeightedEdge> flow = flow(moral, one, other, left, candidates);
        long size = Math.round(flow.getValue());
        if (size >= graph.size()) {
            return Optional.empty();
        }
        BitSet chosen = new BitSet();
        // A variable of a smallest cut carries flow in every maximum flow; one belongs to it if without it less flows.
        for (int candidate : carrying(flow, candidates).stream().toArray()) {
            if (chosen.cardinality() == size) {
                break;
            }
            left.clear(candidate);
            long without = Math.round(flow(moral, one, other, left, candidates).getValue());
            if (without < size - chosen.cardinality()) {
                chosen.set(candidate);
            } else {
                left.set(candidate);
            }
        }
        return Optional.of(chosen);
    }

    private static BitSet carrying(MaximumFlow<DefaultWeightedEdge> flow, BitSet candidates) {
        BitSet carrying = new BitSet();
        flow.getFlowMap().forEach((edge, amount) -> {
            if (edge instanceof Inside inside && amount > 0.5 && candidates.get(inside.variable)) {
                carrying.set(inside.variable);
            }
        });
        return carrying;
    }

    /** Which of those variables are joined by an arrow or have a child in common. */
    private boolean[][] moral(BitSet among) {
        boolean[][] joined = new boolean[graph.size()][graph.size()];
        among.stream().forEach(child -> {
            int[] family = Arrays.copyOf(graph.parents(child), graph.parents(child).length + 1);
            family[family.length - 1] = child;
            for (int one : family) {
                for (int other : family) {
                    joined[one][other] |= one != other;
                }
            }
        });
        return joined;
    }

    /** The edge through a variable, from where flow enters it to where it leaves it. */
    private static final class Inside extends DefaultWeightedEdge {
        private static final long serialVersionUID = 1L;
        private final int variable;

        private Inside(int variable) {
            this.variable = variable;
        }
    }

    private MaximumFlow<DefaultWeightedEdge> flow(
            boolean[][] joined, int one, int other, BitSet left, BitSet candidates) {
        Graph<Integer, DefaultWeightedEdge> doubled = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        int unlimited = graph.size();
        left.stream().forEach(variable -> {
            doubled.addVertex(2 * variable);
            doubled.addVertex(2 * variable + 1);
            Inside inside = new Inside(variable);
            doubled.addEdge(2 * variable, 2 * variable + 1, inside);
            doubled.setEdgeWeight(inside, candidates.get(variable) ? 1 : unlimited);
        });
        left.stream().forEach(from -> IntStream.range(0, joined.length)
                .filter(to -> joined[from][to] && left.get(to))
                .forEach(to -> doubled.setEdgeWeight(doubled.addEdge(2 * from + 1, 2 * to), unlimited)));
        return new DinicMFImpl<>(doubled).getMaximumFlow(2 * one + 1, 2 * other);
    }
}
