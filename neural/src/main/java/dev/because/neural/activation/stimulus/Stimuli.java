package dev.because.neural.activation.stimulus;

import dev.because.neural.network.Layer;
import java.util.List;

/**
 * What each channel of a layer answered to most strongly in one pass over a folder of pictures.
 *
 * @param layer the layer, rows × columns × channels
 * @param pictures the pictures of the pass
 * @param channels one for each channel of the layer, in order
 */
public record Stimuli(Layer layer, StimulusPictures pictures, List<ChannelStimuli> channels) {
    public Stimuli {
        channels = List.copyOf(channels);
    }
}
