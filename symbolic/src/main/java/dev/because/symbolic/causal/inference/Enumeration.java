package dev.because.symbolic.causal.inference;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Adds up the probabilities of all cases, as the definition says: for small networks, and as the judge of everything faster.
 * A case gives a state to each variable that matters: those asked about, those known, and their ancestors.
 */
public final class Enumeration implements Inference {
    /** How many cases are added up for one question, unless told otherwise. */
    public static final long MOST_CASES = 1L << 24;

    private final BayesianNetwork network;
    private final double mostCases;

    public Enumeration(BayesianNetwork network) {
        this(network, MOST_CASES);
    }

    /**
     * @param mostCases how many cases are added up for one question
     */
    public Enumeration(BayesianNetwork network, long mostCases) {
        this.network = network;
        this.mostCases = mostCases;
    }

    /**
     * {@inheritDoc}
     *
     * @throws TooLargeException if more cases would have to be added up than is allowed
     */
    @Override
    public Optional<Posteriors> posteriors(Findings findings) {
        List<int[]> each = IntStream.range(0, network.size())
                .mapToObj(variable -> new int[] {variable})
                .toList();
        if (cases(relevant(each, findings), findings) <= mostCases) {
            return addUp(each, findings);
        }
        double[][] marginals = new double[network.size()][];
        double log = 0;
        for (int variable = 0; variable < marginals.length; variable++) {
            Optional<Posteriors> one = addUp(List.of(each.get(variable)), findings);
            if (one.isEmpty()) {
                return one;
            }
            marginals[variable] = one.get().marginals().get(0);
            log = one.get().logEvidence();
        }
        return Optional.of(new Posteriors(log, Arrays.asList(marginals)));
    }

    /**
     * {@inheritDoc}
     *
     * @throws TooLargeException if more cases would have to be added up than is allowed
     */
    @Override
    public Optional<Factor> joint(int[] variables, Findings findings) {
        int[] ascending = IntStream.of(variables).sorted().toArray();
        int[] sizes = IntStream.of(ascending)
                .map(variable -> network.variable(variable).size())
                .toArray();
        return addUp(List.of(ascending), findings)
                .map(one -> new Factor(ascending, sizes, one.marginals().get(0)));
    }

    /** The normalised sums for each group of variables. */
    private Optional<Posteriors> addUp(List<int[]> groups, Findings findings) {
        TreeSet<Integer> relevant = relevant(groups, findings);
        double count = cases(relevant, findings);
        if (count > mostCases) {
            throw new TooLargeException(count, mostCases);
        }
        return new CaseSums(network, relevant, findings, groups).posteriors();
    }

    private TreeSet<Integer> relevant(List<int[]> groups, Findings findings) {
        TreeSet<Integer> relevant = new TreeSet<>();
        Deque<Integer> waiting = new ArrayDeque<>();
        groups.forEach(group -> IntStream.of(group).forEach(waiting::add));
        findings.all().forEach(finding -> waiting.add(finding.variable()));
        while (!waiting.isEmpty()) {
            int variable = waiting.remove();
            if (relevant.add(variable)) {
                IntStream.of(network.parents(variable)).forEach(waiting::add);
            }
        }
        return relevant;
    }

    private double cases(TreeSet<Integer> relevant, Findings findings) {
        double cases = 1;
        for (int variable : relevant) {
            if (!(findings.about(variable).orElse(null) instanceof Finding.Observation)) {
                cases *= network.variable(variable).size();
            }
        }
        return cases;
    }
}
