/** What each channel of a layer sees: {@link dev.because.explain.answer.neuron.ExplainNeurons}. */
@NullMarked
package dev.because.explain.answer.neuron;

import org.jspecify.annotations.NullMarked;
