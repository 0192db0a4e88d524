package dev.because.neural.activation.stimulus;

import java.util.List;

/**
 * What one channel answered to most strongly. Each list holds at most one place a picture, the strongest first; of equal
 * activations the picture that comes first by path.
 *
 * @param channel the channel, from 0
 * @param strongest the {@link #SHOWN} strongest over all pictures, or all where there are fewer
 * @param naming the {@link #NAMED} strongest of the half that names are sought in
 * @param heldOut the {@link #NAMED} strongest of the half that names are confirmed on
 * @param least the smallest of the channel's maxima, one a picture
 * @param greatest the greatest of them; equal to {@code least} if the channel says the same of every picture
 */
public record ChannelStimuli(
        int channel,
        List<Stimulus> strongest,
        List<Stimulus> naming,
        List<Stimulus> heldOut,
        float least,
        float greatest) {
    /** How many stimuli are shown: three by three, as Zeiler and Fergus do. */
    public static final int SHOWN = 9;

    /** How many stimuli of each half are kept for finding a name and for confirming it. */
    public static final int NAMED = 25;

    public ChannelStimuli {
        strongest = List.copyOf(strongest);
        naming = List.copyOf(naming);
        heldOut = List.copyOf(heldOut);
    }

    /** Whether the channel's maximum is the same in every picture, so that none stimulates it more than another. */
    public boolean isConstant() {
        return least == greatest;
    }
}
