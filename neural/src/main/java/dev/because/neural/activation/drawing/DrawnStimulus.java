package dev.because.neural.activation.drawing;

import dev.because.neural.activation.stimulus.Stimulus;
import dev.because.neural.data.picture.Picture;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;

/**
 * A stimulus made visible. All is cut out at the neuron's receptive field, as far as it lies in the picture.
 *
 * @param stimulus which neuron answered to which picture
 * @param field the receptive field, in pixels of the network's input
 * @param seen what the network saw there
 * @param guided the neuron's answer by guided backpropagation, rows × columns × the input's channels, in their order
 * @param deconvnet the same by a deconvnet
 */
public record DrawnStimulus(Stimulus stimulus, Window field, Picture seen, Tensor guided, Tensor deconvnet) {}
