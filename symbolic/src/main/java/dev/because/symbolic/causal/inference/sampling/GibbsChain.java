package dev.because.symbolic.causal.inference.sampling;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.Mechanism;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One chain of {@link GibbsSampling}: a case that agrees with the findings, changed one variable at a time. What it hands out
 * are not the states but the probabilities from which they were drawn, which vary less (Gelfand and Smith 1990).
 */
final class GibbsChain {
    private static final int MOST_BLOCKS = 128;

    private final BayesianNetwork network;
    private final ForwardSampling sampling;
    private final Finding[] known;
    private final BitSet core;
    private final int[][] children;
    private final SplittableRandom random;
    private final int[] states;
    private final double[][] now;
    private List<double[][]> blocks = new ArrayList<>();
    private int blockLength = 1;
    private int inBlock;

    /**
     * @param core the variables of the findings and their ancestors; the others are drawn forwards
     */
    GibbsChain(BayesianNetwork network, Findings findings, BitSet core, SplittableRandom random) {
        this.network = network;
        this.sampling = new ForwardSampling(network);
        this.core = core;
        this.random = random;
        this.known = new Finding[network.size()];
        findings.all().forEach(finding -> known[finding.variable()] = finding);
        this.children = new int[network.size()][];
        this.now = new double[network.size()][];
        for (int variable = 0; variable < children.length; variable++) {
            children[variable] =
                    Arrays.stream(network.children(variable)).filter(core::get).toArray();
            now[variable] = new double[network.variable(variable).size()];
        }
        this.states = new int[network.size()];
        for (int variable : sampling.order()) {
            states[variable] = known[variable] instanceof Observation observation
                    ? observation.state()
                    : sampling.draw(variable, states, random);
        }
    }

    /** So many sweeps over all variables. */
    void sweep(long count) {
        for (long i = 0; i < count; i++) {
            for (int variable : sampling.order()) {
                if (!(known[variable] instanceof Observation)) {
                    draw(variable);
                }
            }
            record();
        }
    }

    private void draw(int variable) {
        double[] weights = now[variable];
        int[] above = sampling.above(variable, states);
        Mechanism mechanism = network.mechanism(variable);
        double sum = 0;
        for (int state = 0; state < weights.length; state++) {
            double weight = mechanism.probability(state, above);
            if (core.get(variable)) {
                weight *= known[variable] == null ? 1 : known[variable].likelihood(state);
                states[variable] = state;
                for (int child : children[variable]) {
                    weight *= network.mechanism(child).probability(states[child], sampling.above(child, states));
                }
            }
            weights[state] = weight;
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        int drawn = 0;
        for (int state = 0; state < weights.length; state++) {
            if (left >= 0 && weights[state] > 0) {
                drawn = state;
            }
            left -= weights[state];
            weights[state] /= sum;
        }
        states[variable] = drawn;
    }

    /** Adds the probabilities to the last block; when there are many blocks, two become one. */
    private void record() {
        if (inBlock == 0) {
            double[][] block = new double[now.length][];
            for (int variable = 0; variable < block.length; variable++) {
                block[variable] = new double[now[variable].length];
            }
            blocks.add(block);
        }
        add(blocks.get(blocks.size() - 1), now, 1.0 / blockLength);
        inBlock++;
        if (inBlock == blockLength) {
            inBlock = 0;
            if (blocks.size() == MOST_BLOCKS) {
                merge();
            }
        }
    }

    private void merge() {
        List<double[][]> merged = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i += 2) {
            merged.add(mean(i, i + 2));
        }
        blocks = merged;
        blockLength *= 2;
    }

    /** The means of so many batches of equal length, after the first tenth, in which the chain forgets where it began. */
    List<double[][]> batches(int count) {
        int whole = inBlock == 0 ? blocks.size() : blocks.size() - 1;
        int length = whole * 9 / 10 / count;
        List<double[][]> batches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batches.add(mean(whole - (count - i) * length, whole - (count - i - 1) * length));
        }
        return batches;
    }

    private double[][] mean(int from, int to) {
        double[][] mean = new double[now.length][];
        for (int variable = 0; variable < mean.length; variable++) {
            mean[variable] = new double[now[variable].length];
        }
        for (double[][] block : blocks.subList(from, to)) {
            add(mean, block, 1.0 / (to - from));
        }
        return mean;
    }

    private static void add(double[][] sums, double[][] values, double factor) {
        for (int variable = 0; variable < sums.length; variable++) {
            for (int state = 0; state < sums[variable].length; state++) {
                sums[variable][state] += factor * values[variable][state];
            }
        }
    }
}
