package dev.because.symbolic.logic.diagram;

import dev.because.symbolic.logic.Cube;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which order a decision diagram branches on inputs. It decides whether x₁x₂ + x₃x₄ + … takes as many nodes as it has
 * literals, or exponentially many; and there is no rule that is always good.
 *
 * @param inputs every input once
 */
public record InputOrder(List<Integer> inputs) {
    private static final int FORCE_ROUNDS = 40;

    /** @throws IllegalArgumentException if it is no order of 0, 1, … */
    public InputOrder {
        inputs = List.copyOf(inputs);
        int size = inputs.size();
        if (new HashSet<>(inputs).size() != size || inputs.stream().anyMatch(input -> input < 0 || input >= size)) {
            throw new IllegalArgumentException("no order: " + inputs);
        }
    }

    /** 0, 1, 2, … */
    public static InputOrder natural(int inputs) {
        return new InputOrder(IntStream.range(0, inputs).boxed().toList());
    }

    /** Those first that most cubes care for. */
    public static InputOrder byFrequency(int inputs, List<Cube> cubes) {
        int[] counts = new int[inputs];
        cubes.forEach(cube -> cube.cares().stream().forEach(input -> counts[input]++));
        return sorted(inputs, Comparator.comparingInt(input -> -counts[input]));
    }

    /**
     * Those close together that cubes have together, by the method FORCE (F. A. Aloul, I. L. Markov and K. A. Sakallah, 2003):
     * every input moves to the mean of the centres of its cubes, until that makes no cube shorter.
     */
    public static InputOrder byForce(int inputs, List<Cube> cubes) {
        List<int[]> edges = cubes.stream()
                .map(cube -> cube.cares().stream().toArray())
                .filter(edge -> edge.length > 0)
                .toList();
        InputOrder best = natural(inputs);
        long shortest = span(best, edges);
        InputOrder order = best;
        for (int round = 0; round < FORCE_ROUNDS; round++) {
            order = forced(order, edges);
            long span = span(order, edges);
            if (span < shortest) {
                shortest = span;
                best = order;
            }
        }
        return best;
    }

    /** Orders worth trying for a function of these cubes, the most promising first. */
    public static List<InputOrder> candidates(int inputs, List<Cube> cubes) {
        return List.of(byForce(inputs, cubes), byFrequency(inputs, cubes), natural(inputs));
    }

    private static InputOrder forced(InputOrder order, List<int[]> edges) {
        int inputs = order.inputs().size();
        int[] places = order.places();
        double[] sums = new double[inputs];
        int[] counts = new int[inputs];
        for (int[] edge : edges) {
            double centre = 0;
            for (int input : edge) {
                centre += (double) places[input] / edge.length;
            }
            for (int input : edge) {
                sums[input] += centre;
                counts[input]++;
            }
        }
        return sorted(
                inputs,
                Comparator.comparingDouble(
                                (Integer input) -> counts[input] == 0 ? places[input] : sums[input] / counts[input])
                        .thenComparingInt(input -> places[input]));
    }

    /** How far from their first input to their last the cubes reach, together. */
    private static long span(InputOrder order, List<int[]> edges) {
        int[] places = order.places();
        long span = 0;
        for (int[] edge : edges) {
            int first = Integer.MAX_VALUE;
            int last = 0;
            for (int input : edge) {
                first = Math.min(first, places[input]);
                last = Math.max(last, places[input]);
            }
            span += last - first;
        }
        return span;
    }

    private int[] places() {
        int[] places = new int[inputs.size()];
        for (int place = 0; place < places.length; place++) {
            places[inputs.get(place)] = place;
        }
        return places;
    }

    private static InputOrder sorted(int inputs, Comparator<Integer> by) {
        return new InputOrder(IntStream.range(0, inputs).boxed().sorted(by).toList());
    }
}
