package dev.because.neural.activation.drawing;

import dev.because.neural.activation.stimulus.ChannelStimuli;
import java.util.List;

/**
 * A channel with its strongest stimuli made visible.
 *
 * @param stimuli the channel's stimuli
 * @param drawn its strongest, in their order
 */
public record DrawnChannel(ChannelStimuli stimuli, List<DrawnStimulus> drawn) {
    public DrawnChannel {
        drawn = List.copyOf(drawn);
    }
}
