/**
 * Which Boolean circuit is a class, a channel, a neuron or a column of a table?
 * {@link dev.because.explain.answer.circuit.ExplainCircuit}.
 */
@NullMarked
package dev.because.explain.answer.circuit;

import org.jspecify.annotations.NullMarked;
