package dev.because.neural.tensorflow.covered.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Positions of covers along one axis, in classes. The crops of a class are as long as the longest that one of its members
 * needs, so few classes waste arithmetic, and many make runs of few windows each.
 *
 * @param classOf the class of each position
 * @param classes how many classes there are
 */
public record Axis(List<Integer> classOf, int classes) {
    public Axis {
        classOf = List.copyOf(classOf);
    }

    /**
     * Joins positions until few enough classes are left, two classes at a time: those whose union costs least more.
     *
     * @param spans for each map, what is reached from each position
     * @param weights for each map, what one place along this axis costs
     * @param most the greatest number of classes
     */
    public static Axis of(List<List<Span>> spans, double[] weights, int most) {
        List<int[]> extents = new ArrayList<>();
        List<List<Integer>> members = new ArrayList<>();
        Map<List<Integer>, Integer> alike = new LinkedHashMap<>();
        for (int position = 0; position < spans.get(0).size(); position++) {
            int[] needed = new int[spans.size()];
            for (int map = 0; map < needed.length; map++) {
                needed[map] = spans.get(map).get(position).extent();
            }
            int group = alike.computeIfAbsent(Arrays.stream(needed).boxed().toList(), key -> alike.size());
            if (group == members.size()) {
                extents.add(needed);
                members.add(new ArrayList<>());
            }
            members.get(group).add(position);
        }
        while (members.size() > most) {
            joinCheapest(extents, members, weights);
        }
        Integer[] classOf = new Integer[spans.get(0).size()];
        for (int group = 0; group < members.size(); group++) {
            for (int position : members.get(group)) {
                classOf[position] = group;
            }
        }
        return new Axis(List.of(classOf), members.size());
    }

    private static void joinCheapest(List<int[]> extents, List<List<Integer>> members, double[] weights) {
        double least = Double.POSITIVE_INFINITY;
        int first = 0;
        int second = 1;
        for (int a = 0; a < members.size(); a++) {
            for (int b = a + 1; b < members.size(); b++) {
                double more = 0;
                for (int map = 0; map < weights.length; map++) {
                    int difference = extents.get(a)[map] - extents.get(b)[map];
                    more += weights[map]
                            * (difference > 0
                                    ? (double) difference * members.get(b).size()
                                    : (double) -difference * members.get(a).size());
                }
                if (more < least) {
                    least = more;
                    first = a;
                    second = b;
                }
            }
        }
        int[] joined = extents.get(first);
        int[] other = extents.remove(second);
        Arrays.setAll(joined, map -> Math.max(joined[map], other[map]));
        members.get(first).addAll(members.remove(second));
    }

    /** The crops that hold what is reached in a map, pushed back where they would stand out over its end. */
    public Track track(List<Span> reached, int extent) {
        int[] longest = new int[classes];
        for (int position = 0; position < reached.size(); position++) {
            int group = classOf.get(position);
            longest[group] = Math.max(longest[group], reached.get(position).extent());
        }
        List<Integer> starts = new ArrayList<>();
        for (int position = 0; position < reached.size(); position++) {
            starts.add(Math.min(reached.get(position).from(), extent - longest[classOf.get(position)]));
        }
        return new Track(starts, Arrays.stream(longest).boxed().toList());
    }

    /** Crops that hold all of a map. */
    public Track whole(int extent) {
        return Track.whole(classOf.size(), classes, extent);
    }
}
