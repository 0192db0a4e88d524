package dev.because.symbolic.causal.separation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small acyclic graphs, a new one each time, in a shuffled order. */
public final class RandomGraphs {
    private final Random random;

    public RandomGraphs(long seed) {
        this.random = new Random(seed);
    }

    /** A graph of so many variables, each pair joined by an arrow with that probability. */
    public CausalGraph next(int variables, double density) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, variables).boxed().toList());
        Collections.shuffle(order, random);
        int[][] parents = new int[variables][];
        for (int i = 0; i < variables; i++) {
            parents[order.get(i)] = order.subList(0, i).stream()
                    .filter(earlier -> random.nextDouble() < density)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return CausalGraph.of(parents);
    }

    /** Each variable observed with that probability, and otherwise hinted at with the same. */
    public Known known(int variables, double probability) {
        return new Known(subset(variables, probability), subset(variables, probability));
    }

    /** Each variable with that probability. */
    public BitSet subset(int variables, double probability) {
        BitSet subset = new BitSet();
        IntStream.range(0, variables)
                .filter(i -> random.nextDouble() < probability)
                .forEach(subset::set);
        return subset;
    }
}
