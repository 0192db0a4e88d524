package dev.because.neural.activation.grouping;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A division of points into groups.
 *
 * @param groupOf for each point its group, from 0 in the order of their first points
 * @param silhouette the mean silhouette of the best division into two groups or more; −1 if there is none
 * @param chance how often one blob of points, as wide in each direction as these, divides as well or better; 1 where the silhouette
 *     is too small for that to matter
 */
public record Groups(List<Integer> groupOf, double silhouette, double chance) {
    public Groups {
        groupOf = List.copyOf(groupOf);
    }

    /** How many groups there are: one where the points do not fall apart. */
    public int count() {
        return 1 + groupOf.stream().mapToInt(group -> group).max().orElse(-1);
    }

    /** The points of a group. */
    public List<Integer> members(int group) {
        return IntStream.range(0, groupOf.size())
                .filter(point -> groupOf.get(point) == group)
                .boxed()
                .toList();
    }
}
