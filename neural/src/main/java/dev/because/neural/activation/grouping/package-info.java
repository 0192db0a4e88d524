/**
 * Whether what stimulates a channel is of one kind or of several: the stimuli are points, each the answer of the next layer
 * to it, and {@link dev.because.neural.activation.grouping.Grouping} divides them into as many groups as there is evidence
 * for, mostly one:
 *
 * <pre>{@code
 * Groups groups = Grouping.of(answersOfTheNextLayer);
 * if (groups.count() > 1) {
 *     List<Integer> first = groups.members(0);   // "dogs' faces", perhaps, and in members(1) "wheels"
 * }
 * }</pre>
 */
@NullMarked
package dev.because.neural.activation.grouping;

import org.jspecify.annotations.NullMarked;
