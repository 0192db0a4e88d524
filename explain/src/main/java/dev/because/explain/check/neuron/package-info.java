/**
 * The numbers behind the names of a layer's channels, recomputed by other ways than those that produced them: every picture
 * alone through the network and an own search for its maxima, concepts from the lines of WordNet's own file, tests from whole
 * numbers.
 *
 * <p>{@link dev.because.explain.check.neuron.OpenLayer} opens what a question names;
 * {@link dev.because.explain.check.neuron.LayerRecomputation} gives each fact about a channel, and
 * {@link dev.because.explain.check.neuron.SecondFilters} each about the filter of a first convolution, from the weights and
 * the numbers of the claimed function.
 */
@NullMarked
package dev.because.explain.check.neuron;

import org.jspecify.annotations.NullMarked;
