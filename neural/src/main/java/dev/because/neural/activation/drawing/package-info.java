/**
 * What stimulates a channel, made visible as Zeiler and Fergus do (2013, arXiv:1311.2901, figure 2): for each of its nine
 * strongest stimuli the part of the picture that the neuron saw, and what guided backpropagation and a deconvnet make of
 * that very neuron's answer there.
 *
 * <pre>{@code
 * StimulusDrawing drawing = new StimulusDrawing(network, stimuli, photographs);
 * drawing.draw(List.of(stimuli.channels().get(37)), channel -> show(channel.drawn()));
 * }</pre>
 */
@NullMarked
package dev.because.neural.activation.drawing;

import org.jspecify.annotations.NullMarked;
