package dev.because.scenarios.bench.inference;

import com.github.vangj.jbayes.inf.exact.graph.Dag;
import com.github.vangj.jbayes.inf.exact.graph.Node;
import com.github.vangj.jbayes.inf.exact.graph.lpd.PotentialEntry;
import com.github.vangj.jbayes.inf.exact.graph.pptc.Evidence;
import com.github.vangj.jbayes.inf.exact.graph.pptc.JoinTree;
import com.github.vangj.jbayes.inf.exact.graph.pptc.blocks.InferenceControl;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.ProbabilityTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The library jbayes-inference (Jee Vang): a join tree after Huang and Darwiche 1996. Version 0.0.3 keeps one table for all
 * separators over the same variables, so that its posteriors are wrong where two are alike: a cause with three effects is
 * enough.
 */
final class JBayes implements Contestant {
    static final String NAME = "jbayes-inference 0.0.3";

    @Override
    public Function<Findings, List<double[]>> compile(BayesianNetwork network) {
        JoinTree tree = InferenceControl.apply(dag(network));
        return findings -> {
            tree.unobserveAll();
            if (findings.size() > 0) {
                tree.updateEvidence(findings.all().stream()
                        .map(finding -> evidence(network, tree, finding))
                        .toList());
            }
            List<double[]> marginals = new ArrayList<>();
            for (int variable = 0; variable < network.size(); variable++) {
                marginals.add(marginal(network, tree, variable));
            }
            return marginals;
        };
    }

    private static Dag dag(BayesianNetwork network) {
        Dag dag = new Dag();
        Node[] nodes = new Node[network.size()];
        for (int variable = 0; variable < nodes.length; variable++) {
            if (!(network.mechanism(variable) instanceof ProbabilityTable table)) {
                throw new UnsupportedOperationException("it has no noisy-MAX");
            }
            var builder = Node.builder().id(id(variable)).name(id(variable));
            for (int state = 0; state < table.states(); state++) {
                builder.value(String.valueOf(state));
            }
            nodes[variable] = builder.probs(new ArrayList<>(
                            Arrays.stream(table.values()).boxed().toList()))
                    .build();
            dag.addNode(nodes[variable]);
        }
        for (int variable = 0; variable < nodes.length; variable++) {
            for (int parent : network.parents(variable)) {
                dag.addEdge(nodes[parent], nodes[variable]);
            }
        }
        return dag.initializePotentials();
    }

    private static Evidence evidence(BayesianNetwork network, JoinTree tree, Finding finding) {
        Evidence.Builder builder = Evidence.newBuilder().node(tree.node(id(finding.variable())));
        for (int state = 0; state < network.variable(finding.variable()).size(); state++) {
            builder.value(String.valueOf(state), finding.likelihood(state));
        }
        return builder.type(finding instanceof Observation ? Evidence.Type.Observation : Evidence.Type.Virtual)
                .build();
    }

    private static double[] marginal(BayesianNetwork network, JoinTree tree, int variable) {
        double[] marginal = new double[network.variable(variable).size()];
        for (PotentialEntry entry : tree.getPotential(tree.node(id(variable))).entries()) {
            for (int state = 0; state < marginal.length; state++) {
                if (entry.match(new PotentialEntry().add(id(variable), String.valueOf(state)))) {
                    marginal[state] = entry.getValue();
                }
            }
        }
        return marginal;
    }

    private static String id(int variable) {
        return "v" + variable;
    }
}
