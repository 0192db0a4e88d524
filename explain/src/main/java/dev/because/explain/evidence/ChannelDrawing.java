package dev.because.explain.evidence;

import java.util.List;
import java.util.Optional;

/**
 * A channel's strongest stimuli, drawn: what the neuron saw, and what it made of it.
 *
 * @param channel the channel, from 0
 * @param constant whether it said the same of every picture, so that none stimulates it more than another
 * @param fieldRows how many rows of pixels a neuron of this layer sees, where none are cut off at the edge
 * @param fieldColumns how many columns
 * @param stimuli the strongest first, at most one a picture
 */
public record ChannelDrawing(
        int channel, boolean constant, int fieldRows, int fieldColumns, List<DrawnStimulus> stimuli) {
    public ChannelDrawing {
        stimuli = List.copyOf(stimuli);
    }

    /**
     * One stimulus. The pictures show the neuron's receptive field, as far as it lies in the picture.
     *
     * @param picture the picture's path in its folder
     * @param label what the picture shows, where that is known
     * @param row the neuron's row in the layer
     * @param column its column
     * @param activation its activation
     * @param seen what the network saw
     * @param guided the neuron by guided backpropagation, around grey
     * @param deconvnet the neuron by a deconvnet, around grey
     */
    public record DrawnStimulus(
            String picture,
            Optional<String> label,
            int row,
            int column,
            double activation,
            Raster seen,
            Raster guided,
            Raster deconvnet) {}
}
