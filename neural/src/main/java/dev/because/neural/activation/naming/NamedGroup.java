package dev.because.neural.activation.naming;

import java.util.List;

/**
 * A group of a channel's strongest pictures, and the search for its name.
 *
 * @param naming its pictures in the half that names are sought in, the strongest first
 * @param heldOut the channel's strongest pictures in the other half that are nearer to this group than to the others
 * @param finding the best of all tested concepts, for which all groups' tests count as tried
 * @param elsewhere how many of the pictures in the channel's other groups show it
 * @param others how many pictures there are in the other groups
 * @param overall the concept's counts among all strongest pictures of the channel in either half, whatever their group: the
 *     next layer gathers pictures of one kind even where the channel answers to them no more than to others
 */
public record NamedGroup(
        List<Integer> naming, List<Integer> heldOut, Finding finding, int elsewhere, int others, Finding overall) {
    public NamedGroup {
        naming = List.copyOf(naming);
        heldOut = List.copyOf(heldOut);
    }

    /** The probability that this group would hold as many of all strongest pictures that show the concept by chance. */
    public double apart() {
        int shown = finding.naming().shown();
        return shown == 0
                ? 1
                : new Enrichment(shown, naming.size(), shown + elsewhere, naming.size() + others).chance();
    }

    /** Whether the concept is found and confirmed for the group and for the channel, and is this group's rather than others'. */
    public boolean isNamed() {
        return finding.isConfirmed() && overall.isConfirmed() && apart() <= Finding.LEVEL;
    }
}
