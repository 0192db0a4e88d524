package dev.because.neural.activation.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the two groups that are nearest to each other, again and again, where the distance of groups is the mean over all
 * pairs (average linkage, Sokal and Michener 1958). Of equally near ones those that come first are joined.
 */
final class Linkage {
    private Linkage() {}

    /** The divisions into 1 to {@code most} groups, by their number: for each point its group. */
    static Map<Integer, int[]> divisions(double[][] distances, int most) {
        List<List<Integer>> groups = new ArrayList<>();
        double[][] sums = new double[distances.length][];
        for (int i = 0; i < distances.length; i++) {
            groups.add(new ArrayList<>(List.of(i)));
            sums[i] = distances[i].clone();
        }
        Map<Integer, int[]> divisions = new HashMap<>();
        List<Integer> alive = new ArrayList<>();
        for (int i = 0; i < distances.length; i++) {
            alive.add(i);
        }
        while (!alive.isEmpty()) {
            if (alive.size() <= most) {
                divisions.put(alive.size(), groupOf(groups, alive, distances.length));
            }
            if (alive.size() == 1) {
                break;
            }
            join(alive, groups, sums);
        }
        return divisions;
    }

    private static void join(List<Integer> alive, List<List<Integer>> groups, double[][] sums) {
        int first = -1;
        int second = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int a = 0; a < alive.size(); a++) {
            for (int b = a + 1; b < alive.size(); b++) {
                int one = alive.get(a);
                int other = alive.get(b);
                double mean = sums[one][other]
                        / (groups.get(one).size() * (double) groups.get(other).size());
                if (mean < nearest) {
                    nearest = mean;
                    first = one;
                    second = other;
                }
            }
        }
        groups.get(first).addAll(groups.get(second));
        for (int group : alive) {
            sums[first][group] += sums[second][group];
            sums[group][first] = sums[first][group];
        }
        alive.remove(Integer.valueOf(second));
    }

    /** Groups are numbered by their first points, which is the order in which they are alive. */
    private static int[] groupOf(List<List<Integer>> groups, List<Integer> alive, int points) {
        int[] groupOf = new int[points];
        for (int i = 0; i < alive.size(); i++) {
            for (int point : groups.get(alive.get(i))) {
                groupOf[point] = i;
            }
        }
        return groupOf;
    }
}
