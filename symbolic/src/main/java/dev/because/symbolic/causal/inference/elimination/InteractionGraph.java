package dev.because.symbolic.causal.inference.elimination;

import dev.because.symbolic.causal.inference.Factor;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which variables stand in one factor, while one variable after the other is eliminated. */
final class InteractionGraph {
    /**
     * An order of elimination.
     *
     * @param order the ids in it
     * @param largest how many numbers the largest table on the way has
     * @param total how many all of them have together
     */
    record Plan(int[] order, double largest, double total) {}

    private final int[] sizes;
    private final BitSet[] neighbours;
    private final BitSet left = new BitSet();

    /**
     * @param sizes how many states each id has
     * @param factors whose scopes are joined
     */
    InteractionGraph(int[] sizes, List<Factor> factors) {
        this.sizes = sizes;
        this.neighbours = new BitSet[sizes.length];
        Arrays.setAll(neighbours, id -> new BitSet());
        for (Factor factor : factors) {
            BitSet clique = new BitSet();
            for (int id : factor.scope()) {
                clique.set(id);
            }
            join(clique);
            left.or(clique);
        }
    }

    /**
     * The order in which all but the kept ones are eliminated.
     *
     * @param limit where a table would hold more numbers than this, planning ends there, with what is needed so far
     */
    Plan plan(EliminationOrder order, int[] kept, double limit) {
        for (int id : kept) {
            left.clear(id);
        }
        Ranking ranking = new Ranking(order);
        int[] found = new int[left.cardinality()];
        double largest = 1;
        double total = 0;
        for (int i = 0; i < found.length; i++) {
            int next = ranking.next();
            double weight = weight(next);
            largest = Math.max(largest, weight);
            total += weight;
            if (weight > limit) {
                break;
            }
            found[i] = next;
            eliminate(next, ranking);
        }
        double last = Arrays.stream(kept).mapToDouble(id -> sizes[id]).reduce(1, (a, b) -> a * b);
        return new Plan(found, Math.max(largest, last), total + last);
    }

    private void eliminate(int id, Ranking ranking) {
        BitSet around = neighbours[id];
        left.clear(id);
        around.stream().forEach(other -> neighbours[other].clear(id));
        join(around);
        ranking.changed(around);
    }

    private void join(BitSet clique) {
        clique.stream().forEach(id -> {
            neighbours[id].or(clique);
            neighbours[id].clear(id);
        });
    }

    private double weight(int id) {
        double weight = sizes[id];
        for (int other = neighbours[id].nextSetBit(0); other >= 0; other = neighbours[id].nextSetBit(other + 1)) {
            weight *= sizes[other];
        }
        return weight;
    }

    /** How many pairs of its neighbours are not joined yet. */
    private double fill(int id) {
        long missing = 0;
        BitSet around = neighbours[id];
        int count = around.cardinality();
        for (int other = around.nextSetBit(0); other >= 0; other = around.nextSetBit(other + 1)) {
            BitSet shared = (BitSet) around.clone();
            shared.and(neighbours[other]);
            missing += count - 1 - shared.cardinality();
        }
        return missing / 2.0;
    }

    /** What each costs, kept until its surroundings change. */
    private final class Ranking {
        private final EliminationOrder order;
        private final double[] costs = new double[sizes.length];
        private final double[] weights = new double[sizes.length];
        private int told;

        Ranking(EliminationOrder order) {
            this.order = order;
            changed(left);
        }

        void changed(BitSet which) {
            BitSet around = (BitSet) which.clone();
            if (order == EliminationOrder.Greedy.MIN_FILL) {
                which.stream().forEach(id -> around.or(neighbours[id]));
            }
            around.and(left);
            around.stream().forEach(id -> {
                weights[id] = weight(id);
                costs[id] = order == EliminationOrder.Greedy.MIN_FILL ? fill(id) : weights[id];
            });
        }

        int next() {
            int first = -1;
            int from = 0;
            if (order instanceof EliminationOrder.Given given) {
                from = given.variables().size(); // behind them come those of the decompositions
                while (told < from && !left.get(given.variables().get(told))) {
                    told++;
                }
                first = told < from ? given.variables().get(told) : -1;
            }
            for (int id = left.nextSetBit(from); id >= 0; id = left.nextSetBit(id + 1)) {
                if (first < 0
                        || costs[id] < costs[first]
                        || costs[id] == costs[first] && weights[id] < weights[first]) {
                    first = id;
                }
            }
            return first;
        }
    }
}
