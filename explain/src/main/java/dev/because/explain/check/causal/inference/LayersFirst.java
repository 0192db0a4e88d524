package dev.because.explain.check.causal.inference;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Goes through the two uppermost layers cause by cause, as far as they are roots and noisy maxima of roots, and eliminates
 * what is below them: for models of very many causes that have more than two layers.
 */
record LayersFirst(BayesianNetwork network) implements Masses {
    @Override
    public Factor of(int[] kept, Findings findings) {
        Relevant part = Relevant.of(network, kept, findings);
        BitSet below = below(part);
        Factor above = new CauseByCause(network).of(border(part, below), findingsAbove(part, below));
        List<Factor> tables = new ArrayList<>(Tables.of(part, below));
        tables.add(Tables.possible(part, above));
        return Elimination.eliminated(part, tables);
    }

    @Override
    public double effort(int[] kept, Findings findings) {
        Relevant part = Relevant.of(network, kept, findings);
        BitSet below = below(part);
        int[] border = border(part, below);
        int[] sizes = Arrays.stream(border).map(part::size).toArray();
        double entries = Arrays.stream(sizes).asDoubleStream().reduce(1, (a, b) -> a * b);
        double above = new CauseByCause(network).effort(border, findingsAbove(part, below));
        if (above > SecondInference.MOST_DEGREES || entries > SecondInference.MOST_DEGREES) {
            return Double.POSITIVE_INFINITY;
        }
        List<Factor> tables = new ArrayList<>(Tables.of(part, below));
        tables.add(Tables.possible(part, new Factor(border, sizes, new double[(int) entries])));
        return Math.max(above, EliminationOrder.of(tables, part.kept()).largest());
    }

    private BitSet below(Relevant part) {
        CauseByCause layers = new CauseByCause(network);
        BitSet below = new BitSet();
        part.variables().stream().filter(v -> !layers.isOfLayers(v)).forEach(below::set);
        return below;
    }

    /** The variables of the two layers that are kept, or that something below depends on. */
    private int[] border(Relevant part, BitSet below) {
        return IntStream.concat(
                        Arrays.stream(part.kept()), below.stream().flatMap(v -> Arrays.stream(network.parents(v))))
                .filter(v -> !below.get(v))
                .distinct()
                .sorted()
                .toArray();
    }

    private static Findings findingsAbove(Relevant part, BitSet below) {
        return new Findings(part.findings().all().stream()
                .filter(finding -> !below.get(finding.variable()))
                .toList());
    }
}
