package dev.because.neural.activation.grouping;

import java.util.List;

/** Which of the groups of some points a further point is nearest to: by the mean distance from all points of a group. */
public final class Nearest {
    private final List<float[]> points;
    private final Groups groups;

    /**
     * @param points vectors of one length; only their directions count
     * @param groups the groups that they fall into
     */
    public Nearest(List<float[]> points, Groups groups) {
        this.points = List.copyOf(points);
        this.groups = groups;
    }

    /** The group of a further point; of equally near ones the first. */
    public int group(float[] point) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int group = 0; group < groups.count(); group++) {
            double mean = groups.members(group).stream()
                    .mapToDouble(member -> Distances.between(points.get(member), point))
                    .average()
                    .orElse(Double.POSITIVE_INFINITY);
            if (mean < least) {
                least = mean;
                nearest = group;
            }
        }
        return nearest;
    }
}
