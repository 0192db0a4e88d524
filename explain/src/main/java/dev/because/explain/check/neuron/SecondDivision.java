package dev.because.explain.check.neuron;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides points into groups again: distances by subtracting directions, average linkage by a whole search over all pairs
 * of sets, and silhouettes by their definition (Rousseeuw 1987).
 *
 * @param groups the points of each group, the groups by their first points
 * @param silhouette the mean silhouette; −1 for one group
 */
record SecondDivision(List<List<Integer>> groups, double silhouette) {
    private static final int MOST = 4;
    private static final int LEAST = 5;

    /** The best division into two to four groups of five points or more. */
    static SecondDivision best(List<float[]> points) {
        List<double[]> directions =
                points.stream().map(SecondDivision::direction).toList();
        double[][] distances = new double[points.size()][points.size()];
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < points.size(); j++) {
                distances[i][j] = distance(directions.get(i), directions.get(j));
            }
        }
        List<List<Integer>> sets = new ArrayList<>();
        IntStream.range(0, points.size()).forEach(i -> sets.add(List.of(i)));
        SecondDivision best = new SecondDivision(List.of(), -1);
        while (sets.size() > 1) {
            boolean isSound = sets.size() <= MOST && sets.stream().allMatch(set -> set.size() >= LEAST);
            double silhouette = isSound ? silhouette(distances, sets) : -1;
            if (silhouette >= best.silhouette() && isSound) { // of equal ones the fewest groups, which come last
                best = new SecondDivision(
                        sets.stream()
                                .sorted(Comparator.comparing(set -> set.get(0)))
                                .toList(),
                        silhouette);
            }
            join(distances, sets);
        }
        return best;
    }

    /** The group that a further point is nearest to, by the mean distance from its points. */
    int nearest(List<float[]> points, float[] further) {
        double[] direction = direction(further);
        return IntStream.range(0, groups.size())
                .boxed()
                .min(Comparator.comparingDouble(group -> groups.get(group).stream()
                        .mapToDouble(point -> distance(direction(points.get(point)), direction))
                        .average()
                        .orElseThrow()))
                .orElseThrow();
    }

    private static double[] direction(float[] point) {
        double length = 0;
        for (float value : point) {
            length = Math.hypot(length, value);
        }
        double[] direction = new double[point.length];
        for (int i = 0; i < point.length && length > 0; i++) {
            direction[i] = point[i] / length;
        }
        return direction;
    }

    private static double distance(double[] one, double[] other) {
        double square = 0;
        for (int i = 0; i < one.length; i++) {
            square += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(square);
    }

    private static void join(double[][] distances, List<List<Integer>> sets) {
        int first = 0;
        int second = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int a = 0; a < sets.size(); a++) {
            for (int b = a + 1; b < sets.size(); b++) {
                double mean = mean(distances, sets.get(a), sets.get(b));
                if (mean < least) {
                    least = mean;
                    first = a;
                    second = b;
                }
            }
        }
        List<Integer> joined = new ArrayList<>(sets.get(first));
        joined.addAll(sets.remove(second));
        sets.set(first, joined.stream().sorted().toList());
    }

    private static double mean(double[][] distances, List<Integer> one, List<Integer> other) {
        double sum = 0;
        for (int i : one) {
            for (int j : other) {
                sum += distances[i][j];
            }
        }
        return sum / one.size() / other.size();
    }

    private static double silhouette(double[][] distances, List<List<Integer>> sets) {
        double sum = 0;
        for (List<Integer> own : sets) {
            for (int point : own) {
                double within = mean(distances, List.of(point), own) * own.size() / (own.size() - 1);
                double beyond = sets.stream()
                        .filter(set -> set != own)
                        .mapToDouble(set -> mean(distances, List.of(point), set))
                        .min()
                        .orElseThrow();
                double greater = Math.max(within, beyond);
                sum += greater == 0 ? 0 : (beyond - within) / greater;
            }
        }
        return sum / distances.length;
    }
}
