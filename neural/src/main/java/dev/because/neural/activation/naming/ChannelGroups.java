package dev.because.neural.activation.naming;

import dev.because.neural.activation.grouping.Groups;
import java.util.List;

/**
 * A channel whose strongest pictures fall into several groups.
 *
 * @param channel the channel, from 0
 * @param division how those of the naming half fall apart
 * @param groups the groups, in the order of their strongest pictures
 */
public record ChannelGroups(int channel, Groups division, List<NamedGroup> groups) {
    public ChannelGroups {
        groups = List.copyOf(groups);
    }

    /** How many different things its groups are named by: two or more if the channel answers to several kinds of things. */
    public int kinds() {
        return (int) groups.stream()
                .filter(NamedGroup::isNamed)
                .map(group -> group.finding().concept().concept().id())
                .distinct()
                .count();
    }
}
